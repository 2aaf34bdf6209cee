import { type Directory, type Task } from "@ringside/desk";
import { useRef, type SyntheticEvent } from "react";
import { useWhyNot } from "../ask/index.ts";
import { useShortcut } from "../keys/index.ts";
import { Notes } from "../notes/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Button, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { endsAt, reasonThen } from "./auto.ts";
import { Countdown } from "./Countdown.tsx";
import { keepDraft, useDraft } from "./draft.ts";
import { Favourite } from "./Favourite.tsx";
import { rememberReason } from "./order.ts";
import { Reasons } from "./Reasons.tsx";
import { submitWrapup } from "./submit.ts";
import "./wrapup.css";

/** What one press gives more, in milliseconds. */
const more = 60_000;

/** The call is over: one question, one button. */
export function Wrapup({ task, directory }: { task: Task; directory: Directory }) {
  const draft = useDraft(task.id);
  const search = useRef<HTMLInputElement>(null);
  const { wrapUpCodes: codes, autoWrapUp } = directory;
  const chosen = codes.find(({ id }) => id === draft.reason) ?? null;
  const refused = useWhyNot({
    kind: "task.wrapup",
    taskId: task.id,
    auxCodeId: chosen?.id ?? "0",
  });
  const busy = refused === "inProgress";
  // Without a line it is submitted all the same, once the line is back.
  const waits = draft.submitted && !busy;
  const stops = refused === "linkLost" ? null : refused;
  const why = chosen === null ? words.wrapup.choose : stops === null ? null : words.refusals[stops];
  useShortcut("wrapup", () => search.current?.focus());
  const submit = (): void => {
    if (why !== null || chosen === null || busy) return;
    rememberReason(chosen.id);
    submitWrapup(task.id, chosen.id);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    submit();
  };
  const putOff = {
    more: () => keepDraft(task.id, { extra: draft.extra + more }),
    stop: () => {
      keepDraft(task.id, { stopped: true });
      search.current?.focus();
    },
  };
  const then = reasonThen(codes, draft.reason);
  const ends = then === null ? null : endsAt(task, autoWrapUp, draft);
  return (
    <form className="wrapup" onSubmit={onSubmit} aria-labelledby="wrapup-title">
      <header>
        <div>
          <p className="wrapup-ended">{howItEnded(task)}</p>
          <h1 id="wrapup-title">{words.wrapup.title}</h1>
          <p className="wrapup-who">
            <Said>{nameOf(task.customer)}</Said>
          </p>
        </div>
        <p className="call-timer">
          <Timer since={task.phase.since} label={words.state.wrapup} />
        </p>
      </header>
      {ends === null || busy || draft.submitted ? null : (
        <Countdown
          at={ends}
          reason={codes.find(({ id }) => id === then)?.name ?? ""}
          putOff={autoWrapUp?.mayStop ? putOff : null}
        />
      )}
      <Reasons
        ref={search}
        codes={codes}
        value={chosen?.id ?? null}
        onChange={(reason) => keepDraft(task.id, { reason })}
        onSubmit={submit}
      />
      <Notes taskId={task.id} />
      <footer>
        {chosen === null ? null : <Favourite code={chosen} />}
        <p id="wrapup-why" aria-live="polite">
          {busy ? null : waits ? words.closing.waits : why}
        </p>
        <Button
          look="primary"
          type="submit"
          busy={busy || waits}
          aria-disabled={why !== null}
          aria-describedby="wrapup-why"
        >
          {busy || waits ? words.wrapup.submitting : words.wrapup.submit}
        </Button>
      </footer>
    </form>
  );
}

/** A call that never came about says why, each reason in its own words. */
function howItEnded({ mishap, endedBy, channel }: Task): string {
  const { ended } = channel === "telephony" ? words.customer : words.written;
  if (mishap?.of !== "outdial") return ended[endedBy ?? "unknown"];
  const known: Readonly<Record<string, string>> = words.dial.failed;
  const said = Object.hasOwn(known, mishap.reason) ? known[mishap.reason] : undefined;
  return said ?? words.dial.failed.other;
}
