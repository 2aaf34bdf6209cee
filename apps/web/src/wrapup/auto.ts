import type { Directory, Task } from "@ringside/desk";
import { askAs, whyNot } from "../ask/index.ts";
import { deskside, serverNow } from "../feed/index.ts";
import { session } from "../session/index.ts";
import { draftOf, forgetDrafts } from "./draft.ts";
import { inOrder } from "./order.ts";

type Codes = Directory["wrapUpCodes"];

/** When a wrap-up ends by itself, by the server's clock; null when it waits for the agent. */
export function endsAt(
  { phase }: Task,
  autoWrapUp: Directory["autoWrapUp"],
  stopped: boolean,
): number | null {
  if (phase.kind !== "wrapup" || autoWrapUp === null || stopped) return null;
  return phase.since + autoWrapUp.after;
}

/** The reason that is given then: the one chosen, else the usual one, else the first. */
export function reasonThen(codes: Codes, chosen: string | null): string | null {
  const known = codes.find(({ id }) => id === chosen);
  return (known ?? inOrder(codes)[0])?.id ?? null;
}

/** How often deadlines are looked at, in milliseconds. */
const every = 500;

/** Ends wrap-ups whose time is over, whichever contact is in the middle. Once for the page. */
export function watchWrapups(): void {
  setInterval(endWhatIsDue, every);
  deskside.subscribe(({ desk }, before) => {
    const gone = Object.keys(before.desk.tasks).some((id) => !(id in desk.tasks));
    if (gone && desk.link.kind === "live") forgetDrafts(Object.keys(desk.tasks));
  });
}

const asked = new Set<string>();

function endWhatIsDue(): void {
  const now = session.getState();
  if (now.kind !== "in" || now.directory === null) return;
  const { autoWrapUp, wrapUpCodes } = now.directory;
  const { desk, status } = deskside.getState();
  for (const task of Object.values(desk.tasks)) {
    const { reason, stopped } = draftOf(task.id);
    const due = endsAt(task, autoWrapUp, stopped);
    const auxCodeId = reasonThen(wrapUpCodes, reason);
    if (due === null || auxCodeId === null || serverNow() < due || asked.has(task.id)) continue;
    const command = { kind: "task.wrapup", taskId: task.id, auxCodeId } as const;
    if (whyNot(desk, status, command) !== null) continue;
    asked.add(task.id);
    // All tabs of the agent's ask under this one id: WxCC is asked once.
    askAs(`auto-${task.id}`, command);
  }
}
