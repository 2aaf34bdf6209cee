export { faceOf } from "./face.ts";
export { watchMissed } from "./missed.ts";
export { Resting } from "./Resting.tsx";
export { loadStateMenu, StatePill } from "./StatePill.tsx";
export { useFace } from "./use-face.ts";
export { whyOf } from "./why.ts";
