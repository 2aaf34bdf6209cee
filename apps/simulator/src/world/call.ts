import type { ContactCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { conversationOf } from "./conversation.ts";
import { agentsIn, customerOf, mainLeg, type Leg, type Participant, type Task } from "./model.ts";
import { startRecording } from "./recording.ts";
import { refuse, tell } from "./tell.ts";
import { endFor } from "./wrapup.ts";

/** An agent's phone is off the hook: the call stands, or, in an outdial, the customer's rings now. */
export function connect(floor: Floor, task: Task, agent: Participant): void {
  agent.joinedAt = floor.now;
  if (customerOf(task)?.joinedAt === null) {
    task.phase = { kind: "dialling", since: floor.now };
    return floor.after(floor.settings.customerAnswersAfterMs, {
      kind: "customerAnswers",
      taskId: task.id,
    });
  }
  established(floor, task, agent);
}

/** The customer picked up an outdial. */
export function customerAnswers(floor: Floor, taskId: string): void {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind !== "dialling") return;
  const customer = customerOf(task);
  const [agent] = agentsIn(task);
  if (customer) customer.joinedAt = floor.now;
  if (agent) established(floor, task, agent);
}

export function hold(floor: Floor, command: ContactCommand & { kind: "hold" }): void {
  const found = legOf(floor, command);
  if (typeof found === "string") return refuse(floor, command, found, command);
  if (found.leg.heldSince !== null) return refuse(floor, command, "ALREADY_HELD", command);
  found.leg.heldSince = floor.now;
  for (const { id } of agentsIn(found.task))
    tell(floor, "held", found.task, id, { legId: found.leg.id });
}

export function resume(floor: Floor, command: ContactCommand & { kind: "resume" }): void {
  const found = legOf(floor, command);
  if (typeof found === "string") return refuse(floor, command, found, command);
  if (found.leg.heldSince === null) return refuse(floor, command, "NOT_HELD", command);
  found.leg.heldSince = null;
  for (const { id } of agentsIn(found.task))
    tell(floor, "resumed", found.task, id, { legId: found.leg.id });
}

export function end(floor: Floor, command: ContactCommand & { kind: "end" }): void {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  endFor(floor, task, "Agent");
}

function established(floor: Floor, task: Task, agent: Participant): void {
  task.phase = { kind: "connected", since: floor.now };
  tell(floor, "answered", task, agent.id);
  startRecording(floor, task, agent.id);
}

function legOf(
  floor: Floor,
  command: ContactCommand & { legId: string },
): { task: Task; leg: Leg } | Reason {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return task;
  if (task.phase.kind !== "connected") return "NOT_CONNECTED";
  const leg = task.legs.find(({ id }) => id === command.legId);
  return leg?.participants.includes(command.agentId) && mainLeg(task)
    ? { task, leg }
    : "LEG_NOT_FOUND";
}
