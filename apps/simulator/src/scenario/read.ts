import { readWritten } from "../written/index.ts";
import type { Organisation } from "../world/index.ts";
import { scenarioFor, type Scenario } from "./scenario.ts";

/**
 * Reads a scenario for an organisation.
 *
 * @throws {WrittenError}
 */
export function readScenario(text: string, organisation: Organisation): Scenario {
  return readWritten(text, scenarioFor(organisation));
}
