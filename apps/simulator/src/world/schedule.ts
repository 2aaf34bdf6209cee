import { newTask } from "./arrivals.ts";
import type { ScheduleCommand } from "./command.ts";
import type { Due, Floor } from "./floor.ts";
import { enqueue } from "./line.ts";
import type { ScheduledCallback } from "./scheduled.ts";
import { refuse, tell } from "./tell.ts";

/** Writes a callback down for later, or for another time than it was. */
export function schedule(floor: Floor, command: ScheduleCommand & { kind: "schedule" }): void {
  const { id: known, customer, queueId, agentId, at, asked } = command;
  const before = known === null ? undefined : floor.scheduled.get(known);
  if (known !== null && !before) return refuse(floor, command, "CALLBACK_NOT_FOUND");
  const queue = floor.organisation.queues.find(({ id }) => id === queueId);
  if (queue?.channel !== "telephony") return refuse(floor, command, "QUEUE_NOT_FOUND");
  if (agentId !== null && !floor.agents.has(agentId))
    return refuse(floor, command, "AGENT_NOT_FOUND");
  const { now } = floor;
  const same = before?.agentId === agentId;
  const callback: ScheduledCallback = {
    id: before?.id ?? floor.random.uuid(),
    customer,
    queueId,
    agentId,
    at,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    assignedAt: agentId === null ? null : same ? (before?.assignedAt ?? now) : now,
    asked,
  };
  floor.scheduled.set(callback.id, callback);
  floor.after(Math.max(0, at - now), { kind: "callbackDue", id: callback.id, at });
  floor.say({ kind: "scheduled", agentId: command.by, callback });
}

export function unschedule(floor: Floor, command: ScheduleCommand & { kind: "unschedule" }): void {
  if (!floor.scheduled.delete(command.id)) refuse(floor, command, "CALLBACK_NOT_FOUND");
}

/** The time has come: the callback waits in its queue, for whom it was meant first. */
export function callbackDue(floor: Floor, due: Due & { kind: "callbackDue" }): void {
  const callback = floor.scheduled.get(due.id);
  if (!callback || callback.at !== due.at) return;
  floor.scheduled.delete(callback.id);
  const door = floor.organisation.entryPoints.find(({ direction }) => direction === "OUTBOUND");
  const { customer, queueId } = callback;
  const id = floor.random.uuid();
  const task = newTask(floor, id, "callback", queueId, door?.id ?? "", customer, []);
  task.preferredAgentId = callback.agentId;
  tell(floor, "arrived", task, null);
  enqueue(floor, task, "end");
}
