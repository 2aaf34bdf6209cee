import type { Directory, Task } from "@ringside/desk";
import { deskside, serverNow } from "../feed/index.ts";
import { session } from "../session/index.ts";
import { draftOf, forgetDrafts, type Draft } from "./draft.ts";
import { usualReason } from "./order.ts";
import { hearOutcomes, submitWhatWaits, submitWrapup } from "./submit.ts";

type Codes = Directory["wrapUpCodes"];

/** When a wrap-up ends by itself, by the server's clock; null when it waits for the agent. */
export function endsAt(
  { phase }: Task,
  autoWrapUp: Directory["autoWrapUp"],
  { stopped, extra }: Pick<Draft, "stopped" | "extra">,
): number | null {
  if (phase.kind !== "wrapup" || autoWrapUp === null || stopped) return null;
  return phase.since + autoWrapUp.after + extra;
}

/** The reason that is given then: the one chosen, else the usual one, else the first. */
export function reasonThen(codes: Codes, chosen: string | null): string | null {
  const known = codes.find(({ id }) => id === chosen);
  return (known ?? usualReason(codes))?.id ?? null;
}

/** How often deadlines are looked at, in milliseconds. */
const every = 500;

/** Ends wrap-ups whose time is over, whichever contact is in the middle. Gives the way to stop. */
export function watchWrapups(): () => void {
  const timer = setInterval(() => {
    endWhatIsDue();
    submitWhatWaits();
  }, every);
  const leave = deskside.subscribe(({ desk }, before) => {
    hearOutcomes(desk, before.desk);
    const gone = Object.keys(before.desk.tasks).some((id) => !(id in desk.tasks));
    if (gone && desk.link.kind === "live") forgetDrafts(Object.keys(desk.tasks));
  });
  return () => {
    clearInterval(timer);
    leave();
  };
}

function endWhatIsDue(): void {
  const now = session.getState();
  if (now.kind !== "in" || now.directory === null) return;
  const { autoWrapUp, wrapUpCodes } = now.directory;
  const { desk } = deskside.getState();
  for (const task of Object.values(desk.tasks)) {
    const draft = draftOf(task.id);
    const due = endsAt(task, autoWrapUp, draft);
    const auxCodeId = reasonThen(wrapUpCodes, draft.reason);
    if (due === null || auxCodeId === null || serverNow() < due || draft.submitted) continue;
    // One refusal is the agent's to answer: what WxCC does not take is not thrown at it again and again.
    if (draft.tries === 0) submitWrapup(task.id, auxCodeId, true);
  }
}
