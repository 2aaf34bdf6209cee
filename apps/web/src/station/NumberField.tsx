import { useId } from "react";
import { words } from "../words/index.ts";
import type { PhoneType } from "./last-station.ts";

interface Props {
  readonly device: PhoneType;
  readonly value: string;
  readonly locked: boolean;
  readonly problem: string | null;
  readonly onChange: (number: string) => void;
  readonly onLeave: () => void;
}

export function NumberField({ device, value, locked, problem, onChange, onLeave }: Props) {
  const id = useId();
  const hint = locked ? words.station.locked : words.station.numberHints[device];
  return (
    <div className="field">
      <label htmlFor={id}>{words.station.numberNames[device]}</label>
      <input
        id={id}
        className="tabular"
        type="text"
        inputMode={device === "EXTENSION" ? "numeric" : "tel"}
        autoComplete="off"
        spellCheck={false}
        value={value}
        readOnly={locked}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <p id={`${id}-hint`} className={problem === null ? "field-hint" : "field-problem"}>
        {problem ?? hint}
      </p>
    </div>
  );
}
