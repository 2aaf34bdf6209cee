export { systemCodeNames } from "./codes.ts";
export { harbour } from "./harbour.ts";
export { fixedId } from "./ids.ts";
export type * from "./organisation.ts";
