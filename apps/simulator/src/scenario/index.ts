export type { Backstage } from "./backstage.ts";
export { readScenario, ScenarioError } from "./read.ts";
export { scenarioRoutes } from "./routes.ts";
export type { Scenario } from "./scenario.ts";
export { shippedNames, shippedText } from "./shipped.ts";
export { Theatre } from "./theatre.ts";
