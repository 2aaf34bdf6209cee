export { Pops } from "./Pops.tsx";
export { usePops } from "./use-pops.ts";
