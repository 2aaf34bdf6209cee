import type { ContactCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { agentsIn, participantOf, type Task } from "./model.ts";

/** The task, when this agent talks in it or dials for it; else why nothing can be done with it. */
export function conversationOf(floor: Floor, { agentId, taskId }: ContactCommand): Task | Reason {
  const task = floor.tasks.get(taskId);
  const participant = task && participantOf(task, agentId);
  if (!task || !participant) return "TASK_NOT_FOUND";
  const talking = task.phase.kind === "connected" || task.phase.kind === "dialling";
  return talking && agentsIn(task).includes(participant) ? task : "NOT_CONNECTED";
}
