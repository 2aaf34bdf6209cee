export type { Brand } from "./brand.ts";
export { readSettings, type Settings } from "./settings.ts";
export { BadSettings, type Mistake } from "./mistake.ts";
