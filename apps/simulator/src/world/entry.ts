import { newTask } from "./arrivals.ts";
import { endConsultNow, forgetAsked } from "./closing.ts";
import { queueBehind } from "./destination.ts";
import type { Floor } from "./floor.ts";
import { enqueue } from "./line.ts";
import { agentsIn, isConference, participantOf, type Consult, type Task } from "./model.ts";
import { seat, seatEntryPoint, unseat } from "./seat.ts";
import { tell } from "./tell.ts";
import { endFor, endWhenAlone } from "./wrapup.ts";

/**
 * Asks an entry point: the agent calls there like a customer, so that whoever takes the call has a
 * contact of its own, a child of this one. Source: wire contract, section 14.3.
 */
export function askEntryPoint(floor: Floor, task: Task, asking: Consult): void {
  const queue = queueBehind(floor, asking.to);
  const agent = participantOf(task, asking.by);
  if (!queue || !agent) return;
  const { number, name } = agent;
  const childId = floor.random.uuid();
  task.consult = { ...asking, childId };
  const caller = { number, name };
  const { id, entryPointId } = queue;
  const child = newTask(floor, childId, null, id, entryPointId, caller, task.variables, task.id);
  tell(floor, "arrived", child, null);
  enqueue(floor, child, "end");
}

/** Keeps both in step: a child that is answered or over, and one that nobody wants any more. */
export function keepChildrenInStep(floor: Floor): void {
  for (const task of floor.tasks.values()) {
    const { consult, parentId, phase } = task;
    if (consult?.childId) follow(floor, task, consult, floor.tasks.get(consult.childId));
    const parent = floor.tasks.get(parentId ?? "");
    const wanted = parentId === null || parent?.consult?.childId === task.id;
    if (!wanted && phase.kind !== "ended") endFor(floor, task, "Customer");
  }
}

function follow(floor: Floor, task: Task, consult: Consult, child: Task | undefined): void {
  if (!child || child.phase.kind === "ended") {
    endConsultNow(floor, task);
    return endWhenAlone(floor, task);
  }
  if (child.phase.kind !== "connected" || consult.stage === "talking") return;
  const asked = consult.to.id;
  const leg = task.legs.find(({ id }) => id === consult.legId);
  seatEntryPoint(task, asked, leg).joinedAt = floor.now;
  task.consult = { ...consult, asked, stage: "talking", since: floor.now };
  tell(floor, "consulting", task, consult.by);
}

/**
 * Brings whoever took the child into the task itself, on the consult's leg; the child is no more.
 * `null` where that is not one agent alone.
 */
export function mergeChild(floor: Floor, task: Task, consult: Consult): Consult | null {
  const child = floor.tasks.get(consult.childId ?? "");
  const [taker, ...more] = child
    ? child.participants.filter(({ role }) => role !== "customer")
    : [];
  const agent = floor.agents.get(taker?.id ?? "");
  if (!child || !taker || !agent || more.length > 0) return null;
  if (!agentsIn(child).includes(taker) || child.consult || isConference(child)) return null;
  if (participantOf(task, taker.id)) return null;
  unseat(task, consult.asked ?? "");
  forgetAsked(task, consult);
  floor.tasks.delete(child.id);
  agent.contacts.splice(agent.contacts.indexOf(child.id), 1, task.id);
  const leg = task.legs.find(({ id }) => id === consult.legId);
  seat(task, agent, leg).joinedAt = floor.now;
  const merged = { ...consult, asked: taker.id, childId: null };
  task.consult = merged;
  for (const id of [consult.by, taker.id]) tell(floor, "merged", task, id, { childId: child.id });
  return merged;
}
