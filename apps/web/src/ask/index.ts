export { ask, askAs } from "./ask.ts";
export { useAsk, useWhyNot, whyNot, type Asking } from "./use-ask.ts";
