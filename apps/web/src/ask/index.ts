export { ask } from "./ask.ts";
export { useAsk, type Asking } from "./use-ask.ts";
