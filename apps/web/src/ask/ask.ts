import type { Command, Outcome, Problem } from "@ringside/desk";
import { apply, deskside, serverNow } from "../feed/index.ts";
import { leaveIfOver, request } from "../session/index.ts";
import { notice } from "../ui/index.ts";
import { outcomeNotice, problemNotice } from "./notice.ts";
import { keepOwn } from "./own.ts";

/** While the line is down the same command is offered again, under the same id: it is sent on once. */
const offerAgainFor = 20_000;
const offerAgainEvery = 1000;
/** A reason that was chosen is not lost to a line that stays down for a while. */
const offerReasonFor = 30 * 60_000;

/** Commands asked from this tab, until their outcome is told here. */
const mine = new Map<string, Command>();

/**
 * Asks a command of the desk. It shows as on its way at once; how it comes out is told by the feed, and
 * by a toast when it did not work.
 */
export function ask(command: Command): void {
  askAs(crypto.randomUUID(), command);
}

/** The same, under an id that other tabs use as well: whichever asks first, it is sent once. */
export function askAs(id: string, command: Command): void {
  // A new picture of the desk knows nothing of what did not reach the server yet: it is still on its way.
  const onItsWay = mine.has(id);
  mine.set(id, command);
  keepOwn(id);
  apply({ kind: "asked", id, command, at: serverNow() });
  if (onItsWay) return;
  const patience = command.kind === "task.wrapup" ? offerReasonFor : offerAgainFor;
  void send(id, command, Date.now() + patience);
}

async function send(id: string, command: Command, until: number): Promise<void> {
  const answer = await request("PUT", `/api/commands/${id}`, command);
  if (answer.ok) return;
  const { problem } = answer;
  if (problem.code === "network" && Date.now() < until) {
    setTimeout(() => void send(id, command, until), offerAgainEvery);
    return;
  }
  if (problem.status === 401 && (await leaveIfOver())) return;
  tell(id, problem);
  // The server is finding out whether it came about, and tells by the feed: until then it is on its way.
  if (inDoubt.has(problem.code)) return;
  apply({ kind: "settled", id, at: serverNow(), outcome: outcomeOf(problem) });
}

/** Another tab, or the time that was over, has wrapped up already. */
const doneElsewhere: ReadonlySet<string> = new Set([
  "commandIdReused",
  "inProgress",
  "noSuchTask",
  "notInWrapup",
]);

const inDoubt: ReadonlySet<string> = new Set(["timeout", "unreachable", "badAnswer"]);

function outcomeOf(problem: Problem): Outcome {
  const trackingId = problem.trackingId ?? null;
  return problem.code === "network"
    ? { kind: "unknown", trackingId }
    : { kind: "refused", reason: problem.code, trackingId };
}

function tell(id: string, problem: Problem): void {
  const command = mine.get(id);
  if (!mine.delete(id) || !command || command.kind === "station.login") return;
  if (command.kind === "task.wrapup" && doneElsewhere.has(problem.code)) return;
  notice(problemNotice(command.kind, problem));
}

/** Tells how this tab's commands came out, when the feed says so. The station form tells of its own. */
deskside.subscribe(({ desk }) => {
  for (const id of mine.keys()) {
    const asked = desk.commands[id];
    if (!asked?.outcome) continue;
    mine.delete(id);
    if (asked.outcome.kind === "done" || asked.command.kind === "station.login") continue;
    notice(outcomeNotice(asked.command.kind, asked.outcome));
  }
});
