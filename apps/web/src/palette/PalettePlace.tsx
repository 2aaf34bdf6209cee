import { useState } from "react";
import { useShortcut } from "../keys/index.ts";
import { Apart, later } from "../ui/index.ts";
import type { Extra } from "./entries.ts";

const { Part: Palette, load } = later(() => import("./Palette.tsx").then(({ Palette }) => Palette));
export const loadPalette = load;

/** The palette, on Ctrl and K. */
export function PalettePlace({ extras }: { extras: readonly Extra[] }) {
  const [open, setOpen] = useState(false);
  useShortcut("palette", () => setOpen(true));
  return open ? (
    <Apart what="menu" meanwhile={null}>
      <Palette extras={extras} onClose={() => setOpen(false)} />
    </Apart>
  ) : null;
}
