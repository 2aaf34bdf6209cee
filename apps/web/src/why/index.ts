export { codeOf, sentenceOf } from "./sentence.ts";
export { What } from "./What.tsx";
