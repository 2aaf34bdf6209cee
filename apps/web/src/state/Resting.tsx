import { isDialable, type Directory } from "@ringside/desk";
import { useEffect, useState } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { openDial } from "../handover/index.ts";
import { useDirectory } from "../session/index.ts";
import { useKeysOf } from "../keys/index.ts";
import { announce, Button, Icon, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { availableCode } from "./choices.ts";
import { chosenFace } from "./face.ts";
import { whyOf } from "./why.ts";
import "./resting.css";

/** Nothing to do, which is most of the day: the state, how long, why, and the way on. */
export function Resting({ directory }: { directory: Directory | null }) {
  const desk = useDesk((desk) => desk);
  const face = chosenFace(desk.state, directory);
  const why = whyOf(desk);
  const [since] = face.timers;
  const idle = desk.state?.availability === "idle";
  const cause = desk.state?.cause;
  const missed = cause?.kind === "missed" ? (desk.state?.since ?? null) : null;
  const caller = missed === null ? null : (desk.missed?.customer.number ?? null);
  return (
    <section className="resting" aria-label={words.state.now}>
      <span className={`resting-icon tint-${face.tone}`}>
        <Icon of={face.icon} size={28} />
      </span>
      <h1>
        {cause?.kind === "missed" ? words.state.missedTitle[cause.why] : <Said>{face.name}</Said>}
      </h1>
      <p className="resting-timer">{since === undefined ? null : <Timer since={since} />}</p>
      <div className="resting-why">
        <p>{why?.text}</p>
        {why?.next ? <p>{why.next}</p> : null}
      </div>
      {idle ? <WayBack key={missed} missed={missed} why={why?.text ?? ""} caller={caller} /> : null}
      <p className="resting-hint">
        <kbd>?</kbd> {words.state.shortcutHint}
      </p>
    </section>
  );
}

interface WayBackProps {
  readonly missed: number | null;
  readonly why: string;
  /** The number of who was missed. */
  readonly caller: string | null;
}

function WayBack({ missed, why, caller }: WayBackProps) {
  const outdial = useDirectory()?.outdial ?? null;
  const mayCall = outdial !== null && caller !== null && isDialable(caller);
  const available = useAsk({ kind: "state.set", auxCodeId: availableCode });
  const [staying, setStaying] = useState(false);
  useEffect(() => {
    if (missed !== null) announce(why);
  }, [missed, why]);
  return (
    <div className="resting-way">
      <Button
        look="primary"
        busy={available.why === "inProgress"}
        aria-disabled={available.why !== null}
        aria-keyshortcuts={useKeysOf("available")}
        onClick={available.ask}
      >
        {words.state.goAvailable}
      </Button>
      {mayCall ? <Button onClick={() => openDial(caller)}>{words.dial.callBack}</Button> : null}
      {missed === null || staying ? null : (
        <Button onClick={() => setStaying(true)}>{words.state.stayIdle}</Button>
      )}
    </div>
  );
}
