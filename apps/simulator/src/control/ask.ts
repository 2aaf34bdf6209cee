import { Refusal } from "../wire/index.ts";
import type { Stage } from "../stage/index.ts";
import type { Command } from "../world/index.ts";

/**
 * Has the world do something.
 *
 * @throws {Refusal} it was not done: 404 where what it is about is not there, else 409
 */
export function ask(stage: Stage, command: Command): void {
  for (const fact of stage.do(command))
    if (fact.kind === "refused")
      throw new Refusal(fact.reason.endsWith("NOT_FOUND") ? 404 : 409, fact.reason);
}
