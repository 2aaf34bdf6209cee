export { duration, machineDuration } from "./format.ts";
export { words, type Words } from "./language.ts";
export { reasonOf, whyText, type Reason } from "./reason.ts";
