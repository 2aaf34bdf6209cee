import { duration, machineDuration } from "../words/index.ts";
import { useSecondsSince } from "./ticker.ts";

/** The time since a moment of the server's clock, running. Silent to screen readers unless asked for. */
export function Timer({ since, label }: { since: number; label?: string }) {
  const elapsed = useSecondsSince(since) * 1000;
  return (
    <time className="tabular" dateTime={machineDuration(elapsed)} role="timer" aria-live="off">
      {label ? <span className="unseen">{label} </span> : null}
      {duration(elapsed)}
    </time>
  );
}
