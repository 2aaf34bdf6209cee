export { transcriptSoFar } from "./assist.ts";
export { interpret } from "./interpret.ts";
export { journeyOf } from "./journey.ts";
export { typeOf } from "./variables.ts";
