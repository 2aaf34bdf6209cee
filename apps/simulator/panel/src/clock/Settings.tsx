import { useState } from "react";
import { change, type SettingsChange } from "../control.ts";
import { Switch } from "../parts/Switch.tsx";
import type { Settings as Turned } from "../world.ts";

interface Props {
  readonly settings: Turned;
  readonly refresh: () => void;
}

const usualAnswerMs = 3000;

/** What may be turned while the simulator runs. */
export function Settings({ settings, refresh }: Props) {
  const { answerAfterMs, ronaTimeoutSeconds, traffic } = settings;
  const turn = (next: SettingsChange): void => void change(next).then(refresh);
  return (
    <section className="card" aria-labelledby="settings-title">
      <h2 id="settings-title">Settings</h2>
      <Switch
        label="Phones answer by themselves"
        on={answerAfterMs !== null}
        onTurn={(on) => turn({ answerAfterMs: on ? usualAnswerMs : null })}
      />
      {answerAfterMs === null ? null : (
        <Seconds
          label="after"
          least={0}
          value={answerAfterMs / 1000}
          onSet={(seconds) => turn({ answerAfterMs: seconds * 1000 })}
        />
      )}
      <Switch
        label="Customers call by themselves"
        on={traffic.enabled}
        onTurn={(enabled) => turn({ traffic: { enabled } })}
      />
      {traffic.enabled ? (
        <Seconds
          label="on average every"
          least={1}
          value={traffic.everyMs / 1000}
          onSet={(seconds) => turn({ traffic: { everyMs: seconds * 1000 } })}
        />
      ) : null}
      <Seconds
        label="A phone rings out after"
        least={1}
        value={ronaTimeoutSeconds}
        onSet={(seconds) => turn({ ronaTimeoutSeconds: seconds })}
      />
    </section>
  );
}

interface SecondsProps {
  readonly label: string;
  readonly least: number;
  readonly value: number;
  readonly onSet: (seconds: number) => void;
}

/** A number of seconds, set when its field is left or on Enter. */
function Seconds({ label, least, value, onSet }: SecondsProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const set = (): void => {
    const seconds = Math.round(Number(typed));
    if (typed !== null && typed !== "" && seconds >= least && seconds <= 600) onSet(seconds);
    setTyped(null);
  };
  return (
    <label className="seconds">
      {label}
      <span>
        <input
          className="tabular"
          inputMode="numeric"
          value={typed ?? String(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={set}
          onKeyDown={(event) => (event.key === "Enter" ? set() : undefined)}
        />
        s
      </span>
    </label>
  );
}
