import type { Floor } from "./floor.ts";
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
import { tell } from "./tell.ts";
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
  seat(task, agent, mainLeg(task));
  agent.contacts.push(task.id);
}

/** Rings the phone of the agent who is reserved. */
export function ring(floor: Floor, task: Task, agentId: string): void {
  tell(floor, "reserved", task, agentId);
  tell(floor, "offered", task, agentId);
  // What is written is answered on the screen, by hand.
  const byItself = task.channel === "telephony" ? answersAfter(floor, agentId) : null;
  startRinging(floor, task, byItself);
}

/** After how long an agent's phone answers by itself; `null`: never. */
export function answersAfter({ agents, settings }: Floor, agentId: string): number | null {
  return agents.get(agentId)?.phone === "byHand" ? null : settings.answerAfterMs;
}

/** A phone rings until it is answered: by itself after a while, unless that is `null`. */
export function startRinging(floor: Floor, task: Task, answerAfterMs: number | null): void {
  task.offers += 1;
  const ringing = { taskId: task.id, offer: task.offers };
  floor.after(floor.settings.ronaTimeoutSeconds * 1_000, { kind: "ringOut", ...ringing });
  if (answerAfterMs !== null) floor.after(answerAfterMs, { kind: "pickUp", ...ringing });
}

export interface Offered {
  readonly task: Task;
  readonly agent: Agent;
  readonly participant: Participant;
}

/** Whose phone rings for a task that waits to be answered. */
export function offeredTo(floor: Floor, taskId: string): Offered | null {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind !== "offered") return null;
  const agent = floor.agents.get(task.phase.agentId);
  const participant = participantOf(task, task.phase.agentId);
  return agent && participant ? { task, agent, participant } : null;
}

/** Takes an offer away from an agent, who goes Idle; the customer waits on, first in line. */
export function withdraw(
  floor: Floor,
  { task, agent, participant }: Offered,
  what: "declined" | "rangOut",
  reason: string,
): void {
  const agentId = agent.person.id;
  participant.leftAt = floor.now;
  tell(floor, what, task, agentId, { reason });
  agent.contacts.splice(agent.contacts.indexOf(task.id), 1);
  unseat(task, agentId);
  makeIdle(floor, agent, systemCodeNames[what], reason);
  task.preferredAgentId = null;
  // Nobody but this agent wanted to make the call.
  if (task.outbound === "outdial" && customerOf(task)?.joinedAt === null)
    return finish(floor, task);
  enqueue(floor, task, "front");
}
