import type { LucideIcon } from "lucide-react";
import { memo } from "react";
import "./icon.css";

export type { LucideIcon } from "lucide-react";

interface Props {
  readonly of: LucideIcon;
  readonly size?: number;
  /** It points along the reading direction: where that is to the left, it points there. */
  readonly turns?: boolean;
}

/** An icon beside a word: the word says it, so it is hidden from screen readers. */
export const Icon = memo(function Icon({ of: Shape, size = 20, turns = false }: Props) {
  return (
    <Shape
      size={size}
      strokeWidth={1.75}
      aria-hidden="true"
      focusable="false"
      className={turns ? "icon-turns" : ""}
    />
  );
});
