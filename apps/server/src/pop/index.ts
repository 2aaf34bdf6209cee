export { createPops, type Pops } from "./pops.ts";
export { readPopRules } from "./read-file.ts";
export { rehearse, type Rehearsed } from "./rehearse.ts";
export { BadPopRules, parsePopRules, type PopRules } from "./rules.ts";
