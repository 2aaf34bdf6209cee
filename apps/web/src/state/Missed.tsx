import { isDialable, stateHappening, type Directory } from "@ringside/desk";
import { X } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { openDial } from "../handover/index.ts";
import { useKeysOf } from "../keys/index.ts";
import { useSelected } from "../tasks/index.ts";
import { announce, Button, Details, Icon, kept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { availableCode, choicesOf, keepIdleCode } from "./choices.ts";
import { closeMissed, useMissed, type MissedNow } from "./missed.ts";
import { missedTitle } from "./missed-words.ts";
import { whyOf } from "./why.ts";
import "./missed.css";

interface Props {
  readonly directory: Directory | null;
  /** In the middle when nothing else is there, over the corner beside another contact. */
  readonly beside?: boolean;
}

/** Where another contact has the middle of the screen. */
export function MissedBeside({ directory }: Props) {
  return useSelected() === null ? null : <Missed directory={directory} beside />;
}

/** An offer was missed, and WxCC has put the agent on a state of its own. */
export function Missed(props: Props) {
  const missed = useMissed();
  return missed && <MissedCard key={missed.since} {...props} missed={missed} />;
}

/** Why, and the ways on. */
function MissedCard({ directory, beside = false, missed }: Props & { missed: MissedNow }) {
  const title = useId();
  const why = useDesk((desk) => whyOf(desk)?.text ?? "");
  const next = useDesk((desk) => whyOf(desk)?.next ?? null);
  const happening = useDesk(stateHappening);
  useEffect(() => {
    announce(why);
  }, [why]);
  return (
    <dialog open className={beside ? "missed missed-beside" : "missed"} aria-labelledby={title}>
      <div className="missed-head">
        <h2 id={title}>{missedTitle(missed.why, missed.channel)}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => closeMissed(missed.since)}
        >
          <Icon of={X} />
        </button>
      </div>
      <p>{why}</p>
      {next === null ? null : <p className="missed-next">{next}</p>}
      {happening === null ? null : (
        <Details code={`missed:${missed.why}`} trackingId={happening.trackingId} />
      )}
      <WaysOn directory={directory} caller={missed.caller} />
    </dialog>
  );
}

function WaysOn({ directory, caller }: { directory: Directory | null; caller: string | null }) {
  const available = useAsk({ kind: "state.set", auxCodeId: availableCode });
  const mayCall = directory?.outdial && caller !== null && isDialable(caller);
  return (
    <div className="missed-ways">
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
      {directory === null || directory.idleCodes.length === 0 ? null : (
        <StayIdle directory={directory} />
      )}
    </div>
  );
}

/** Idle, but for a reason of the agent's own, so that the floor does not read it as a missed call. */
function StayIdle({ directory }: { directory: Directory }) {
  const codes = choicesOf(directory, null).filter(({ id }) => id !== availableCode);
  const last = codes.find(({ id }) => id === kept("idleCode")) ?? codes[0];
  const [code, setCode] = useState(last?.id ?? "");
  const stay = useAsk({ kind: "state.set", auxCodeId: code });
  return (
    <span className="missed-idle">
      <select
        aria-label={words.availability.idleAs}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      >
        {codes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button
        aria-disabled={stay.why !== null}
        onClick={() => {
          keepIdleCode(code);
          stay.ask();
        }}
      >
        {words.state.stayIdle}
      </Button>
    </span>
  );
}
