import type { Command } from "./command.ts";
import type { ContactEvent, ContactFact, Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { participantOf, snapshot, type Destination, type Task } from "./model.ts";

type Details = Omit<ContactFact, "kind" | "what" | "agentId" | "task">;

/** Says what happened to a task, with the task as it is now. */
export function tell(
  floor: Floor,
  what: ContactEvent,
  task: Task,
  agentId: string | null,
  more: Partial<Details> = {},
): void {
  floor.say({
    kind: "contact",
    what,
    agentId,
    task: snapshot(task),
    legId: task.id,
    reason: null,
    toWrapUp: null,
    autoResumed: null,
    to: null,
    consult: task.consult && { ...task.consult },
    participantId: null,
    by: null,
    fromOwner: null,
    childId: null,
    ...more,
  });
}

/** Says that a command was not done, and why. */
export function refuse(
  floor: Floor,
  command: Command,
  reason: Reason,
  about: { agentId?: string; taskId?: string } = {},
): void {
  refuseFor(floor, command, reason, about);
}

/** As `refuse`, for a reason that need not be one of the world's. */
export function refuseFor(
  floor: Floor,
  command: Command,
  reason: string,
  about: { agentId?: string; taskId?: string },
): void {
  const task = floor.tasks.get(about.taskId ?? "");
  // Nobody is told of a contact that is none of theirs.
  const theirs = task && about.agentId !== undefined && participantOf(task, about.agentId);
  floor.say({
    kind: "refused",
    command: command.kind,
    agentId: about.agentId ?? null,
    taskId: about.taskId ?? null,
    task: theirs ? snapshot(task) : null,
    toKind: kindMeant(command),
    campaign: "campaign" in command ? command.campaign : null,
    reason,
  });
}

/** What kind of destination a command is about. */
function kindMeant(command: Command): Destination["kind"] | null {
  if (command.kind === "endConsult") return command.queueId === null ? null : "queue";
  return "to" in command && typeof command.to === "object" ? command.to.kind : null;
}
