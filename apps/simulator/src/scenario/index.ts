export type { Backstage } from "./backstage.ts";
export { readScenario } from "./read.ts";
export { scenarioRoutes } from "./routes.ts";
export type { Scenario } from "./scenario.ts";
export { shippedNames, shippedText } from "./shipped.ts";
export { Theatre, type TheatreState } from "./theatre.ts";
