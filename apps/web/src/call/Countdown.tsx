import { useSecondsUntil } from "../ui/index.ts";
import "./countdown.css";

const radius = 26;
const around = 2 * Math.PI * radius;
/** From here on the ring is thicker: it gets urgent, but never blinks. */
const urgentSeconds = 5;

interface Props {
  /** Server time, and how long the offer rings, in milliseconds. */
  readonly since: number;
  readonly ringsFor: number;
}

/** A ring that empties while an offer rings. The seconds stand beside it in words. */
export function Countdown({ since, ringsFor }: Props) {
  const left = useSecondsUntil(since + ringsFor);
  const share = Math.min(1, (left * 1000) / ringsFor);
  return (
    <svg
      className={left <= urgentSeconds ? "countdown countdown-urgent" : "countdown"}
      viewBox="0 0 60 60"
      aria-hidden="true"
    >
      <circle className="countdown-track" cx="30" cy="30" r={radius} />
      <circle
        className="countdown-left"
        cx="30"
        cy="30"
        r={radius}
        strokeDasharray={around}
        strokeDashoffset={around * (1 - share)}
      />
    </svg>
  );
}
