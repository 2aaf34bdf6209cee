export { useRing, useRingsAloud } from "./use-ring.ts";
