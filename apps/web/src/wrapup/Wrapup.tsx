import { type Directory, type Task } from "@ringside/desk";
import { useRef, useState, type SyntheticEvent } from "react";
import { useAsk } from "../ask/index.ts";
import { useShortcut } from "../keys/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Button, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { endsAt, reasonThen } from "./auto.ts";
import { Countdown } from "./Countdown.tsx";
import { draftOf, keepDraft } from "./draft.ts";
import { Reasons } from "./Reasons.tsx";
import "./wrapup.css";

/** The call is over: one question, one button. */
export function Wrapup({ task, directory }: { task: Task; directory: Directory }) {
  const [reason, setReason] = useState(() => draftOf(task.id).reason);
  const [stopped, setStopped] = useState(() => draftOf(task.id).stopped);
  const search = useRef<HTMLInputElement>(null);
  const known = directory.wrapUpCodes.some(({ id }) => id === reason);
  const submit = useAsk({ kind: "task.wrapup", taskId: task.id, auxCodeId: reason ?? "0" });
  const busy = submit.why === "inProgress";
  const why = submit.why !== null ? words.refusals[submit.why] : known ? null : words.wrapup.choose;
  useShortcut("wrapup", () => search.current?.focus());
  const choose = (auxCodeId: string): void => {
    setReason(auxCodeId);
    keepDraft(task.id, { reason: auxCodeId });
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (why === null) submit.ask();
  };
  const stop = (): void => {
    keepDraft(task.id, { stopped: true });
    setStopped(true);
    search.current?.focus();
  };
  const then = reasonThen(directory.wrapUpCodes, reason);
  const ends = then === null ? null : endsAt(task, directory.autoWrapUp, stopped);
  const name = nameOf(task.customer);
  return (
    <form className="wrapup" onSubmit={onSubmit} aria-labelledby="wrapup-title">
      <header>
        <div>
          <p className="wrapup-ended">{howItEnded(task)}</p>
          <h1 id="wrapup-title">{words.wrapup.title}</h1>
          <p className="wrapup-who">
            <Said>{name}</Said>
          </p>
        </div>
        <p className="call-timer">
          <Timer since={task.phase.since} label={words.state.wrapup} />
        </p>
      </header>
      {ends === null || busy ? null : (
        <Countdown
          at={ends}
          reason={directory.wrapUpCodes.find(({ id }) => id === then)?.name ?? ""}
          onStop={directory.autoWrapUp?.mayStop ? stop : null}
        />
      )}
      <Reasons
        ref={search}
        codes={directory.wrapUpCodes}
        value={known ? reason : null}
        onChange={choose}
        onSubmit={() => (why === null ? submit.ask() : undefined)}
      />
      <footer>
        <p id="wrapup-why">{busy ? null : why}</p>
        <Button
          look="primary"
          type="submit"
          busy={busy}
          aria-disabled={why !== null}
          aria-describedby="wrapup-why"
        >
          {busy ? words.wrapup.submitting : words.wrapup.submit}
        </Button>
      </footer>
    </form>
  );
}

/** A call that never came about says why, each reason in its own words. */
function howItEnded({ mishap, endedBy }: Task): string {
  if (mishap?.of !== "outdial") return words.customer.ended[endedBy ?? "unknown"];
  const known: Readonly<Record<string, string>> = words.dial.failed;
  const said = Object.hasOwn(known, mishap.reason) ? known[mishap.reason] : undefined;
  return said ?? words.dial.failed.other;
}
