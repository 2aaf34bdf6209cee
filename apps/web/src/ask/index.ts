export { ask, askAs } from "./ask.ts";
export { isOwn } from "./own.ts";
export { useAsk, useWhyNot, whyNot, type Asking } from "./use-ask.ts";
