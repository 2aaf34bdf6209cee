import type { LucideIcon } from "lucide-react";

export type { LucideIcon } from "lucide-react";

/** An icon beside a word: the word says it, so it is hidden from screen readers. */
export function Icon({ of: Shape, size = 20 }: { of: LucideIcon; size?: number }) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
