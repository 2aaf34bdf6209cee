import { endConsultNow, removeLeg } from "./closing.ts";
import type { ContactCommand } from "./command.ts";
import { mergeChild } from "./entry.ts";
import type { Floor } from "./floor.ts";
import {
  agentsIn,
  isPostCall,
  mainLeg,
  participantOf,
  standing,
  type Consult,
  type Participant,
  type Task,
} from "./model.ts";
import { stepOut, unseat } from "./seat.ts";
import { refuse, tell } from "./tell.ts";
import { leaveOutside } from "./transfer.ts";
import { endWhenAlone } from "./wrapup.ts";

/** Either of the two is done; whoever asked may also call it off while it rings. */
export function endConsult(floor: Floor, command: ContactCommand & { kind: "endConsult" }): void {
  const task = floor.tasks.get(command.taskId);
  if (!task || !participantOf(task, command.agentId))
    return refuse(floor, command, "TASK_NOT_FOUND", command);
  const { consult } = task;
  const mine =
    consult?.by === command.agentId ||
    (consult?.asked === command.agentId && consult.stage === "talking");
  if (!mine) return refuse(floor, command, "NOT_CONSULTING", command);
  endConsultNow(floor, task);
  endWhenAlone(floor, task);
}

/** Leaves the customer to whoever was asked. */
export function consultTransfer(
  floor: Floor,
  command: ContactCommand & { kind: "consultTransfer" },
): void {
  const pair = consultOf(floor, command);
  if (!pair) return refuse(floor, command, "NOT_CONSULTING", command);
  if (isPostCall(pair.task)) return refuse(floor, command, "NOT_CONNECTED", command);
  const whole = withChild(floor, pair);
  if (!whole) return refuse(floor, command, "NOT_CONSULTING", command);
  const { task, consult, from, asked } = whole;
  stepOut(floor, task, from);
  join(task, consult, asked);
  const before = task.owner ?? from.id;
  if (asked.role === "agent") task.owner ??= asked.id;
  task.owner ??= agentsIn(task)[0]?.id ?? null;
  if (agentsIn(task).length === 0) leaveOutside(floor, task);
  tell(floor, "consultTransferred", task, from.id, { consult });
  tell(floor, "wrapUpBegan", task, from.id);
  if (asked.role === "agent") {
    tell(floor, "consultTransferred", task, asked.id, { consult });
    tell(floor, "answered", task, asked.id);
  }
  for (const { id } of agentsIn(task))
    if (id !== asked.id) tell(floor, "ownerChanged", task, id, { fromOwner: before });
}

export interface Pair {
  readonly task: Task;
  readonly consult: Consult;
  readonly from: Participant;
  readonly asked: Participant;
}

/** The consult in which this agent talks with whom the command names; else `null`. */
export function consultOf(
  floor: Floor,
  { agentId, taskId, to }: ContactCommand & { to: string },
): Pair | null {
  const task = floor.tasks.get(taskId);
  const consult = task?.consult;
  if (!task || consult?.by !== agentId || consult.stage !== "talking") return null;
  const from = participantOf(task, agentId);
  const asked = participantOf(task, consult.asked ?? "");
  if (!from || !asked || (to !== consult.asked && to !== consult.to.id)) return null;
  return standing(task, agentId) === "talking" ? { task, consult, from, asked } : null;
}

/** The same, where an entry point was asked: with the agent behind it; `null` for nobody, or many. */
export function withChild(floor: Floor, pair: Pair): Pair | null {
  if (pair.consult.childId === null) return pair;
  const consult = mergeChild(floor, pair.task, pair.consult);
  const asked = consult && participantOf(pair.task, consult.asked ?? "");
  return asked ? { ...pair, consult, asked } : null;
}

/** Whoever was asked comes to the customer's leg, and the consult is over. */
export function join(task: Task, consult: Consult, asked: Participant): void {
  const main = mainLeg(task);
  unseat(task, asked.id);
  main?.participants.push(asked.id);
  if (main) main.heldSince = null;
  removeLeg(task, consult);
}
