import type { ReactNode, RefObject } from "react";
import { Apart } from "./Apart.tsx";
import { leaveAll, useGivesWay } from "./way.ts";

interface Props {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly className: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** What it is to a screen reader: a list with a search is a dialog. */
  readonly opens?: "menu" | "dialog";
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
  /** May load only when it is wanted. It takes the focus, and gives it back. */
  readonly menu: ReactNode;
}

/** A button that opens a menu. */
export function MenuButton({
  ref,
  className,
  label,
  shortcut,
  opens = "menu",
  open,
  onOpenChange,
  ...rest
}: Props) {
  const leave = (): void => {
    ref.current?.focus();
    onOpenChange(false);
  };
  useGivesWay(open ? leave : null);
  const enter = (): void => {
    // Another that is still being fetched would keep this one out of reach, and this one it.
    leaveAll();
    onOpenChange(true);
  };
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup={opens}
        aria-expanded={open}
        aria-keyshortcuts={shortcut}
        onClick={open ? () => onOpenChange(false) : enter}
        onKeyDown={(event) => {
          if (event.key === "Escape") onOpenChange(false);
          // Opened by its click, which comes late, a menu may miss the focus.
          if (!["ArrowDown", "Enter", " "].includes(event.key) || event.repeat) return;
          event.preventDefault();
          enter();
        }}
      >
        {rest.children}
      </button>
      {open ? (
        <Apart what="menu" meanwhile={null}>
          {rest.menu}
        </Apart>
      ) : null}
    </>
  );
}
