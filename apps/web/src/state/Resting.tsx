import { stateHappening, type Directory } from "@ringside/desk";
import type { ReactNode } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf } from "../keys/index.ts";
import { Button, Details, Icon, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { ApartWords } from "./Apart.tsx";
import { availableCode } from "./choices.ts";
import { chosenFace } from "./face.ts";
import { Missed } from "./Missed.tsx";
import { useMissed } from "./missed.ts";
import { missedTitle } from "./missed-words.ts";
import { whyOf } from "./why.ts";
import "./resting.css";

interface Props {
  readonly directory: Directory | null;
  /** Stands below the state. */
  readonly children?: ReactNode;
}

/** Nothing to do, which is most of the day: the state, how long, why, and the way on. */
export function Resting({ directory, children }: Props) {
  const desk = useDesk((desk) => desk);
  const face = chosenFace(desk.state, directory);
  const why = whyOf(desk, directory);
  const happening = stateHappening(desk);
  const [since] = face.timers;
  const idle = desk.state?.availability === "idle";
  const cause = desk.state?.cause;
  const missed = useMissed();
  return (
    <section className="resting" aria-label={words.state.now}>
      <span className={`resting-icon tint-${face.tone}`}>
        <Icon of={face.icon} size={28} />
      </span>
      {missed === null ? (
        <h1>
          {cause?.kind === "missed" ? (
            missedTitle(cause.why, desk.missed?.channel)
          ) : (
            <Said>{face.name}</Said>
          )}
        </h1>
      ) : null}
      <ApartWords directory={directory} />
      <p className="resting-timer">{since === undefined ? null : <Timer since={since} />}</p>
      {missed === null ? (
        <>
          <div className="resting-why">
            <p>{why?.text}</p>
            {why?.next ? <p>{why.next}</p> : null}
            {happening === null || !why?.next ? null : (
              <Details code={happening.cause.kind} trackingId={happening.trackingId} />
            )}
          </div>
          {idle ? <WayBack /> : null}
        </>
      ) : (
        <Missed directory={directory} />
      )}
      {children}
      <p className="resting-hint">
        <kbd>?</kbd> {words.state.shortcutHint}
      </p>
    </section>
  );
}

function WayBack() {
  const available = useAsk({ kind: "state.set", auxCodeId: availableCode });
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
    </div>
  );
}
