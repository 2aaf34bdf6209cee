import { useEffect, useRef, useState, type ReactNode } from "react";
import { placeBeside } from "./place.ts";
import "./hint.css";

/** A pointer that rests this long wants to know, in milliseconds. */
const patience = 350;

/**
 * A word beside a control while it is pointed at or has the focus. It can be pointed at itself, and
 * `Escape` sends it away (WCAG 2.2, 1.4.13). The control says the same to a screen reader by itself.
 */
export function Hint({ text, children }: { text: ReactNode; children: ReactNode }) {
  const [wanted, setWanted] = useState<"no" | "soon" | "now">("no");
  const control = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (wanted !== "soon") return;
    const timer = setTimeout(() => setWanted("now"), patience);
    return () => clearTimeout(timer);
  }, [wanted]);
  // At each render: the words may have changed, and with them the width.
  useEffect(() => {
    if (!control.current || !bubble.current) return;
    if (!bubble.current.matches(":popover-open")) bubble.current.showPopover();
    placeBeside(bubble.current, control.current.getBoundingClientRect());
  });
  return (
    <span
      ref={control}
      className="hinted"
      role="presentation"
      onPointerEnter={({ pointerType }) => setWanted(pointerType === "mouse" ? "soon" : "no")}
      onPointerLeave={() => setWanted("no")}
      onPointerDown={() => setWanted("no")}
      onFocus={({ target }) => setWanted(target.matches(":focus-visible") ? "now" : "no")}
      onBlur={() => setWanted("no")}
      onKeyDown={({ key }) => (key === "Escape" ? setWanted("no") : undefined)}
    >
      {children}
      {wanted === "now" ? (
        <span ref={bubble} className="hint" role="tooltip" popover="manual">
          {text}
        </span>
      ) : null}
    </span>
  );
}
