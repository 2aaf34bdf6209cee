import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  /** More about it, beneath. */
  readonly hint?: ReactNode;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ label, hint, on, onTurn }: Props) {
  return (
    <label className="switch">
      <span>
        {label}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </label>
  );
}
