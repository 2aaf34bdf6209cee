export { apart, unturnedAround } from "./apart.ts";
export type { Words } from "./en/index.ts";
export { duration, machineDuration, regional } from "./format.ts";
export type { By, Sentence } from "./en/happened.ts";
export { firstSpoken, isLanguage, languages, speak, words, type Language } from "./language.ts";
export { reasonOf, whyText, type Reason } from "./reason.ts";
