export { loadPalette, PalettePlace } from "./PalettePlace.tsx";
export type { Extra } from "./entries.ts";
