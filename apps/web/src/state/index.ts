export { codeName, faceOf } from "./face.ts";
export { AfterChip } from "./After.tsx";
export { MissedBeside } from "./Missed.tsx";
export { missedText, missedTitle } from "./missed-words.ts";
export { Resting } from "./Resting.tsx";
export { loadStateMenu, StatePill } from "./StatePill.tsx";
export { useFace } from "./use-face.ts";
export { whyOf } from "./why.ts";
