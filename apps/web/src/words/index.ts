export { duration, machineDuration } from "./format.ts";
export { words, type Words } from "./language.ts";
export { reasonOf, type Reason } from "./reason.ts";
