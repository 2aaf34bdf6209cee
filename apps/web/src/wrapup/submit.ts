import { lifeOf, type Asked, type Desk } from "@ringside/desk";
import { askAs, whyNot } from "../ask/index.ts";
import { deskside } from "../feed/index.ts";
import { draftOf, keepDraft } from "./draft.ts";

/**
 * Submits a wrap-up, now or as soon as the line is back. All tabs of the agent's ask under one id, so that
 * WxCC is asked once; a page that is reloaded meanwhile goes on with it.
 */
export function submitWrapup(taskId: string, auxCodeId: string, byItself = false): void {
  keepDraft(taskId, { reason: auxCodeId, submitted: true, byItself });
  askIfPossible(taskId);
}

/** Asks for what was submitted and is not on its way: after a cut line, a reload, or another tab's end. */
export function submitWhatWaits(): void {
  for (const task of Object.values(deskside.getState().desk.tasks)) {
    if (task.phase.kind === "wrapup" && draftOf(task.id).submitted) askIfPossible(task.id);
  }
}

function askIfPossible(taskId: string): void {
  const { reason, tries, byItself } = draftOf(taskId);
  const { desk, status } = deskside.getState();
  const id = idOf(taskId, tries, desk);
  if (reason === null || desk.commands[id]) return;
  const wrapup = { kind: "task.wrapup", taskId, auxCodeId: reason } as const;
  const command = byItself ? ({ ...wrapup, byItself } as const) : wrapup;
  if (whyNot(desk, status, command) === null) askAs(id, command);
}

/** The same in all tabs. A contact that comes back to the agent is wrapped up a second time, by another id. */
function idOf(taskId: string, tries: number, desk: Desk): string {
  const task = desk.tasks[taskId];
  return `wrapup-${task ? lifeOf(task) : taskId}-${tries}`.slice(-64);
}

/** Refusals that are no answer to the reason: it stays submitted, and is asked for again. */
const passing: ReadonlySet<string> = new Set([
  "linkLost",
  "network",
  "unavailable",
  "unreachable",
  "timeout",
  "badAnswer",
  "rateLimited",
  "tooManyRequests",
  "internal",
]);

/** Hears what came of submissions: the next one has a new id, and is the agent's again if WxCC said no. */
export function hearOutcomes(desk: Desk, before: Desk): void {
  for (const asked of Object.values(desk.commands)) {
    const { command, outcome, id } = asked;
    if (command.kind !== "task.wrapup" || outcome === null || outcome.kind === "done") continue;
    if (before.commands[id]?.outcome) continue;
    const { tries, submitted } = draftOf(command.taskId);
    if (id !== idOf(command.taskId, tries, before)) continue;
    keepDraft(command.taskId, { tries: tries + 1, submitted: submitted && isPassing(outcome) });
  }
}

function isPassing(outcome: NonNullable<Asked["outcome"]>): boolean {
  return outcome.kind === "refused" && passing.has(outcome.reason);
}
