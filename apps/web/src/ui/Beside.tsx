import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { words } from "../words/index.ts";
import { closeAside } from "./aside.ts";
import { Icon } from "./Icon.tsx";
import "./beside.css";

interface Props {
  readonly title: string;
  /** Between title and the way out. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Stands beside the work and holds nothing up: offers come over it, the contact goes on under it. */
export function Beside({ title, actions, children }: Props) {
  const panel = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = panel.current;
    const opener = document.activeElement;
    const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
      if (key === "Escape" && !defaultPrevented) closeAside();
    };
    // Who has opened a dialog meanwhile, while this was fetched, is there.
    if (document.querySelector("dialog:modal")) dialog?.setAttribute("open", "");
    else {
      dialog?.show();
      if (!dialog?.contains(document.activeElement)) dialog?.focus();
    }
    dialog?.addEventListener("keydown", onKey);
    return () => {
      dialog?.removeEventListener("keydown", onKey);
      // Whatever else had it meanwhile. Where this was opened from nowhere, it is found a place.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={panel} className="beside" aria-labelledby={id} tabIndex={-1}>
      <div className="beside-head">
        <h2 id={id}>{title}</h2>
        {actions}
        <button type="button" className="icon-button" aria-label={words.close} onClick={closeAside}>
          <Icon of={X} />
        </button>
      </div>
      {children}
    </dialog>
  );
}
