export { loadPalette, PalettePlace } from "./PalettePlace.tsx";
export { openPalette } from "./opening.ts";
export type { Extra } from "./entries.ts";
