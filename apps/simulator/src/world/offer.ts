import { connect } from "./call.ts";
import type { ContactCommand, PhoneCommand } from "./command.ts";
import type { ContactEvent } from "./fact.ts";
import type { Due, Floor } from "./floor.ts";
import {
  customerOf,
  mainLeg,
  participantOf,
  type Agent,
  type Participant,
  type Task,
} from "./model.ts";
import { seat, unseat } from "./seat.ts";
import { systemCodeNames } from "./organisation/index.ts";
import { enqueue } from "./line.ts";
import { makeIdle } from "./state.ts";
import { refuse, tell } from "./tell.ts";
import { finish } from "./wrapup.ts";

/** Reserves an agent for a task and rings the agent's phone. */
export function offer(floor: Floor, task: Task, agent: Agent): void {
  reserve(floor, task, agent);
  ring(floor, task, agent.person.id);
}

/** Keeps an agent free for a task, without a word yet. */
export function reserve(floor: Floor, task: Task, agent: Agent): void {
  const agentId = agent.person.id;
  task.phase = { kind: "offered", since: floor.now, agentId };
  task.owner = agentId;
  task.offers += 1;
  seat(task, agent, mainLeg(task));
  agent.contacts.push(task.id);
}

/** Rings the phone of the agent who is reserved. */
export function ring(floor: Floor, task: Task, agentId: string): void {
  tell(floor, "reserved", task, agentId);
  tell(floor, "offered", task, agentId);
  const ringing = { taskId: task.id, offer: task.offers };
  floor.after(floor.settings.ronaTimeoutSeconds * 1_000, { kind: "ringOut", ...ringing });
  const { answerAfterMs } = floor.settings;
  if (answerAfterMs !== null) floor.after(answerAfterMs, { kind: "pickUp", ...ringing });
}

/** The agent's phone answers: by a hand in `control`, or by itself. */
export function pickUp(floor: Floor, command: PhoneCommand & { kind: "pickUp" }): void {
  const offered = offeredTo(floor, command.taskId);
  if (!offered) return refuse(floor, command, "NOT_OFFERED", { taskId: command.taskId });
  connect(floor, offered.task, offered.participant);
}

/** Answers an offer on the screen. Every channel there is rings on a phone, and is answered there. */
export function accept(floor: Floor, command: ContactCommand & { kind: "accept" }): void {
  const mine = offeredTo(floor, command.taskId)?.agent.person.id === command.agentId;
  refuse(floor, command, mine ? "ANSWERED_ON_DEVICE" : "TASK_NOT_FOUND", command);
}

/** The agent does not want the offer: said on the phone, or by the desktop. */
export function decline(
  floor: Floor,
  command: (PhoneCommand & { kind: "decline" }) | (ContactCommand & { kind: "reject" }),
): void {
  const offered = offeredTo(floor, command.taskId);
  const about = {
    taskId: command.taskId,
    ...("agentId" in command && { agentId: command.agentId }),
  };
  if (!offered) return refuse(floor, command, "NOT_OFFERED", about);
  if ("agentId" in command && command.agentId !== offered.agent.person.id)
    return refuse(floor, command, "TASK_NOT_FOUND", about);
  withdraw(floor, offered, "declined", "USER_DECLINED", systemCodeNames.declined);
}

/** A phone rang and nobody came, or it is set to answer by itself. */
export function whilstRinging(floor: Floor, due: Due & { kind: "ringOut" | "pickUp" }): void {
  const offered = offeredTo(floor, due.taskId);
  if (!offered || offered.task.offers !== due.offer) return;
  if (due.kind === "pickUp") return connect(floor, offered.task, offered.participant);
  withdraw(floor, offered, "rangOut", "RONA", systemCodeNames.rangOut);
}

interface Offered {
  readonly task: Task;
  readonly agent: Agent;
  readonly participant: Participant;
}

function offeredTo(floor: Floor, taskId: string): Offered | null {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind !== "offered") return null;
  const agent = floor.agents.get(task.phase.agentId);
  const participant = participantOf(task, task.phase.agentId);
  return agent && participant ? { task, agent, participant } : null;
}

/** Takes an offer away from an agent, who goes Idle; the customer waits on, first in line. */
function withdraw(
  floor: Floor,
  { task, agent, participant }: Offered,
  what: ContactEvent,
  reason: string,
  codeName: string,
): void {
  const agentId = agent.person.id;
  participant.leftAt = floor.now;
  tell(floor, what, task, agentId, { reason });
  agent.contacts.splice(agent.contacts.indexOf(task.id), 1);
  unseat(task, agentId);
  makeIdle(floor, agent, codeName, reason);
  task.preferredAgentId = null;
  if (customerOf(task)?.joinedAt === null) return finish(floor, task);
  enqueue(floor, task, "front");
}
