import { AlarmClock, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { announce, Button, Icon, Said, useSecondsUntil } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";

interface Props {
  /** By the server's clock. */
  readonly at: number;
  /** The name of the reason that is given then. */
  readonly reason: string;
  /** Null where the profile does not allow to put it off. */
  readonly putOff: { readonly more: () => void; readonly stop: () => void } | null;
}

const urgentSeconds = 10;

/** The wrap-up ends by itself: when, as what, and how to have more time for it. */
export function Countdown({ at, reason, putOff }: Props) {
  const left = useSecondsUntil(at);
  const urgent = left <= urgentSeconds;
  useEffect(() => {
    if (urgent) announce(words.wrapup.soon(reason));
  }, [urgent, reason]);
  return (
    <div className={urgent ? "wrapup-auto wrapup-urgent" : "wrapup-auto"}>
      <Icon of={urgent ? TriangleAlert : AlarmClock} size={18} />
      <p>
        <span className="tabular">{duration(left * 1000)}</span>{" "}
        <Said>{words.wrapup.byItself(reason)}</Said>
      </p>
      {putOff === null ? null : (
        <>
          <Button onClick={putOff.more}>{words.closing.more}</Button>
          <Button onClick={putOff.stop}>{words.wrapup.keepOpen}</Button>
        </>
      )}
    </div>
  );
}
