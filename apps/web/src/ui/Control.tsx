import { useId, type KeyboardEvent, type MouseEvent } from "react";
import { Hint } from "./Hint.tsx";
import { Icon, type LucideIcon } from "./Icon.tsx";
import { notice } from "./notices.ts";
import "./control.css";

interface Props {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly tone?: "plain" | "fault" | "held";
  /** Why it may not be used now, in words; null when it may. */
  readonly why: string | null;
  /** What is on its way, in words. */
  readonly busy: string | null;
  /** As `Control+Alt+H`; undefined while shortcuts are off. */
  readonly shortcut: string | undefined;
  readonly onPress: () => void;
}

/** A round control with its word beneath. When it may not be used it stays in place and says why. */
export function Control({ icon, word, tone = "plain", why, busy, shortcut, onPress }: Props) {
  const id = useId();
  const off = busy ?? why;
  const press = ({ detail }: MouseEvent): void => {
    // The second click of a double one may meet another meaning: Resume where Hold was.
    if (detail > 1) return;
    if (off === null) onPress();
    // A finger cannot hover: pressing tells the reason.
    else if (busy === null) notice({ tone: "idle", title: word, text: off });
  };
  return (
    <Hint text={off ?? (shortcut ? <Keys of={shortcut} word={word} /> : word)}>
      <button
        type="button"
        className={`control control-${tone}`}
        aria-disabled={off !== null}
        aria-busy={busy !== null}
        aria-describedby={off === null ? undefined : id}
        aria-keyshortcuts={shortcut}
        onClick={press}
        onKeyDown={ignoreRepeat}
      >
        <span className="control-disc">
          {busy === null ? <Icon of={icon} /> : <span className="spinner" aria-hidden="true" />}
        </span>
        <span className="control-word">{word}</span>
        {off === null ? null : (
          <span id={id} hidden>
            {off}
          </span>
        )}
      </button>
    </Hint>
  );
}

/** A key held down presses once. */
function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

function Keys({ of, word }: { of: string; word: string }) {
  return (
    <span className="keys">
      {word}&ensp;
      {of.split("+").map((key) => (
        <kbd key={key}>{key === "Control" ? "Ctrl" : key}</kbd>
      ))}
    </span>
  );
}
