export { CallCard } from "./CallCard.tsx";
export { Offers } from "./Offers.tsx";
export { useRingsAloud } from "./ring/index.ts";
