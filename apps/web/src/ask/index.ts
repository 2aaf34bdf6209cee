export { ask } from "./ask.ts";
export { useAsk, useWhyNot, type Asking } from "./use-ask.ts";
