import { X } from "lucide-react";
import { useId, useRef, type ReactNode, type RefObject } from "react";
import { words } from "../words/index.ts";
import { Icon } from "./Icon.tsx";
import { useModal } from "./use-modal.ts";
import "./modal.css";

interface Props {
  /** For who closes it from within. */
  readonly ref?: RefObject<HTMLDialogElement | null>;
  readonly className: string;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something that is done, or read, before the work goes on; Escape and the cross lead out. */
export function Modal({ ref, className, title, onClose, children }: Props) {
  const id = useId();
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  useModal(dialog, onClose);
  return (
    <dialog ref={dialog} className={`modal ${className}`} aria-labelledby={id} onClose={onClose}>
      <div className="modal-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </div>
      {children}
    </dialog>
  );
}
