import { stopReplay } from "../control.ts";
import type { Picture } from "../use-simulator.ts";

const time = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** Says that this is a recording and no live floor, and how far it is. */
export function Replay({ picture, refresh }: { picture: Picture; refresh: () => void }) {
  const { replay } = picture;
  if (replay === null) return null;
  const { from, until, now, over } = replay;
  return (
    <section className="replay" aria-label="Replay">
      <strong>{over ? "The replay is over" : "Replay"}</strong>
      <span className="tabular">
        {time.format(now)} of {time.format(until)}
      </span>
      <progress aria-label="Played" value={now - from} max={Math.max(1, until - from)} />
      <button type="button" onClick={() => void stopReplay().then(refresh)}>
        Go on from here
      </button>
    </section>
  );
}
