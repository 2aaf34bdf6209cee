import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { letters, type ShortcutName } from "../keys/index.ts";
import { Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import "./shortcuts.css";

const names: readonly ShortcutName[] = [
  "available",
  "idle",
  "state",
  "hold",
  "consult",
  "transfer",
  "record",
  "end",
  "wrapup",
  "dial",
];

/** The list of keys, on `?`. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <header>
        <h2 id="shortcuts-title">{words.keys.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </header>
      <p>{words.keys.lead}</p>
      <dl>
        {names.map((name) => (
          <div key={name}>
            <dt>{words.keys.names[name]}</dt>
            <dd className="keys">
              <kbd>{words.keys.ctrl}</kbd>
              <kbd>{words.keys.alt}</kbd>
              <kbd>{letters[name]}</kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.keys.names.help}</dt>
          <dd className="keys">
            <kbd>?</kbd>
          </dd>
        </div>
      </dl>
    </dialog>
  );
}
