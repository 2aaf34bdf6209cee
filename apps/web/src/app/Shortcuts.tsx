import { useState } from "react";
import {
  bind,
  shortcutNames,
  switchKeys,
  takenBy,
  unbind,
  useKeysOn,
  useLetters,
  type ShortcutName,
} from "../keys/index.ts";
import { Button, Modal } from "../ui/index.ts";
import { words } from "../words/index.ts";
import "./shortcuts.css";

/** The list of keys, on `?`. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const [taken, setTaken] = useState<string | null>(null);
  const on = useKeysOn();
  const letters = useLetters();
  const choose = (name: ShortcutName, text: string): void => {
    const letter = text.toUpperCase();
    if (!/^[A-Z]$/.test(letter)) return;
    const other = takenBy(letters, name, letter);
    setTaken(other === null ? null : words.keys.taken(letter, words.keys.names[other]));
    if (other === null) bind(name, letter);
  };
  return (
    <Modal className="shortcuts" title={words.keys.title} onClose={onClose}>
      <p>{on ? words.keys.lead : words.keys.offLead}</p>
      <label className="shortcuts-switch">
        <input type="checkbox" checked={on} onChange={() => switchKeys(!on)} />
        {words.keys.on}
      </label>
      <p className="shortcuts-taken" role="alert">
        {taken}
      </p>
      <dl>
        {shortcutNames.map((name) => (
          <div key={name}>
            <dt>{words.keys.names[name]}</dt>
            <dd className="keys">
              <kbd>{words.keys.ctrl}</kbd>
              <kbd>{words.keys.alt}</kbd>
              <input
                aria-label={words.keys.letter(words.keys.names[name])}
                autoComplete="off"
                value={letters[name]}
                onFocus={({ target }) => target.select()}
                onChange={({ target }) => choose(name, target.value.replace(letters[name], ""))}
              />
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
      <Button
        onClick={() => {
          unbind();
          setTaken(null);
        }}
      >
        {words.keys.reset}
      </Button>
    </Modal>
  );
}
