import { connect } from "./call.ts";
import type { ContactCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { leaveLine, queueOf } from "./line.ts";
import { participantOf, standing, type Agent, type Task } from "./model.ts";
import { offer, reserve } from "./offer.ts";
import { hasRoom } from "./routing.ts";
import { refuse, tell } from "./tell.ts";

/**
 * An agent takes a task out of a queue instead of waiting for it: what is written is theirs at once,
 * a call rings on the phone first. The agent need not be Available.
 */
export function assign(floor: Floor, command: ContactCommand & { kind: "assign" }): void {
  const task = floor.tasks.get(command.taskId);
  const agent = floor.agents.get(command.agentId);
  const why = task ? whyNot(floor, task, agent) : "TASK_NOT_FOUND";
  if (!task || !agent || why) return refuse(floor, command, why ?? "TASK_NOT_FOUND", command);
  leaveLine(floor, task);
  if (task.channel === "telephony") return offer(floor, task, agent);
  reserve(floor, task, agent);
  tell(floor, "reserved", task, command.agentId);
  const participant = participantOf(task, command.agentId);
  if (participant) connect(floor, task, participant);
}

function whyNot(floor: Floor, task: Task, agent: Agent | undefined): Reason | null {
  if (!agent?.session) return "AGENT_NOT_FOUND";
  const { teamId } = agent.session;
  if (task.phase.kind !== "queued" || standing(task, agent.person.id)) return "NOT_QUEUED";
  const served = queueOf(floor, task)?.groups.some(({ teamIds }) => teamIds.includes(teamId));
  if (!served) return "QUEUE_NOT_SERVED";
  return hasRoom(floor, agent, task.channel) ? null : "CHANNEL_FULL";
}
