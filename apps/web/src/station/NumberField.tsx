import { rewriteOf, written, type Directory } from "@ringside/desk";
import { Check } from "lucide-react";
import { useId } from "react";
import { Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { PhoneType } from "./last-station.ts";

interface Props {
  readonly device: PhoneType;
  readonly value: string;
  readonly rules: Directory;
  readonly problem: string | null;
  readonly onChange: (number: string) => void;
  readonly onLeave: () => void;
}

export function NumberField({ device, value, rules, problem, onChange, onLeave }: Props) {
  const id = useId();
  const locked = rules.numberLocked;
  const hint = locked ? words.station.locked : words.station.numberHints[device];
  const taken = device === "AGENT_DN" ? takenAs(value, rules) : null;
  return (
    <div className="field">
      <label htmlFor={id}>{words.station.numberNames[device]}</label>
      <input
        id={id}
        className="tabular"
        type="text"
        dir="ltr"
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
        {problem === null && taken !== null ? (
          <>
            <Icon of={Check} size={14} /> {taken}
          </>
        ) : (
          (problem ?? hint)
        )}
      </p>
    </div>
  );
}

/** Which dial plan takes the number as it is typed, and what WxCC calls by it where that is another. */
function takenAs(value: string, rules: Directory): string | null {
  const rewrite = rewriteOf({ type: "AGENT_DN", number: value }, rules);
  if (rewrite === null) return null;
  const { plan, number } = rewrite;
  const as = number === written(value) && number === value ? null : number;
  return words.phone.taken(plan, as);
}
