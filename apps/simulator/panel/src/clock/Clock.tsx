import { FastForward, Pause, Play } from "lucide-react";
import { advance, setSpeed } from "../control.ts";
import { Mark } from "../parts/Mark.tsx";
import type { Clock as Reading } from "../world.ts";
import "./clock.css";

const time = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const speeds = [1, 2, 10, 60];
const steps = [
  ["10 s", 10_000],
  ["1 min", 60_000],
  ["10 min", 600_000],
] as const;

/** What time it is in there, and how it passes: by itself, faster, or step by step. */
export function Clock({ clock, refresh }: { clock: Reading; refresh: () => void }) {
  const { now, speed } = clock;
  const stands = speed === 0;
  const run = (next: number): void => void setSpeed(next).then(refresh);
  const known = speeds.includes(speed) || stands ? speeds : [...speeds, speed];
  return (
    <fieldset className="clock" aria-label="Clock">
      <time className="tabular" dateTime={new Date(now).toISOString()}>
        {time.format(now)}
      </time>
      <button type="button" onClick={() => run(stands ? 1 : 0)}>
        <Mark of={stands ? Play : Pause} size={16} />
        {stands ? "Run" : "Pause"}
      </button>
      {stands ? (
        steps.map(([words, ms]) => (
          <button key={ms} type="button" onClick={() => void advance(ms).then(refresh)}>
            <Mark of={FastForward} size={16} />
            <span className="unseen">Advance by </span>
            {words}
          </button>
        ))
      ) : (
        <label>
          <span className="unseen">Speed</span>
          <select value={speed} onChange={(event) => run(Number(event.target.value))}>
            {known.map((one) => (
              <option key={one} value={one}>
                {one === 1 ? "real time" : `${one} × as fast`}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
