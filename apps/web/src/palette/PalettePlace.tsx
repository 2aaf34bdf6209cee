import { useShortcut } from "../keys/index.ts";
import { Apart, later } from "../ui/index.ts";
import type { Extra } from "./entries.ts";
import { closePalette, openPalette, useIsOpen } from "./opening.ts";

const { Part: Palette, load } = later(() => import("./Palette.tsx").then(({ Palette }) => Palette));
export const loadPalette = load;

/** The palette, on Ctrl and K. */
export function PalettePlace({ extras }: { extras: readonly Extra[] }) {
  useShortcut("palette", openPalette);
  return useIsOpen() ? (
    <Apart what="menu" meanwhile={null}>
      <Palette extras={extras} onClose={closePalette} />
    </Apart>
  ) : null;
}
