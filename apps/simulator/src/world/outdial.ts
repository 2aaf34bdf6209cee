import { newTask } from "./arrivals.ts";
import { established } from "./call.ts";
import type { PhoneCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { enqueue } from "./line.ts";
import {
  agentsIn,
  customerOf,
  participantOf,
  snapshot,
  type Agent,
  type Outcome,
  type Participant,
  type Task,
} from "./model.ts";
import { offer } from "./offer.ts";
import type { EntryPoint } from "./organisation/index.ts";
import { hasRoom } from "./routing.ts";
import { dialable } from "./station.ts";
import { refuse, tell } from "./tell.ts";
import { endFor, finish } from "./wrapup.ts";

type Asked = PhoneCommand & { kind: "outdial" | "callback" };

/** An agent calls somebody: first the agent's own phone rings, then the other's. */
export function outdial(floor: Floor, command: PhoneCommand & { kind: "outdial" }): void {
  const { agentId } = command;
  const taskId = floor.random.uuid();
  const agent = floor.agents.get(agentId);
  const why = whyNotAgent(floor, agent) ?? whyNotDial(floor, command) ?? whyNotAni(floor, command);
  if (!agent || why) return refuse(floor, command, why ?? "AGENT_NOT_FOUND", { agentId, taskId });
  offer(floor, begin(floor, taskId, "outdial", command), agent);
}

/** A customer asked to be called: whoever is free for the contact calls. */
export function callback(floor: Floor, command: PhoneCommand & { kind: "callback" }): void {
  const { agentId } = command;
  const taskId = floor.random.uuid();
  const why = whyNotDial(floor, command);
  if (why) return refuse(floor, command, why, { agentId, taskId });
  enqueue(floor, begin(floor, taskId, "callback", command), "end");
}

/** The customer's phone has rung for as long as it does; what comes of it is a setting. */
export function customerAnswers(floor: Floor, taskId: string): void {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind === "dialling") turnOut(floor, task, floor.settings.outdialOutcome);
}

/** What comes of a call to a customer whose phone rings. */
export function turnOut(floor: Floor, task: Task, outcome: Outcome): void {
  if (outcome === "answers") return pickedUp(floor, task);
  const reason = reasons[outcome];
  for (const { id } of agentsIn(task)) tell(floor, "outdialFailed", task, id, { reason });
  endFor(floor, task, "Customer");
}

/** The first two are WxCC's words. Source: wire contract, section 0.1. */
const reasons = {
  busy: "CUSTOMER_BUSY",
  declines: "USER_DECLINED",
  badNumber: "INVALID_NUMBER_FORMAT",
  noAnswer: "NO_ANSWER",
} as const satisfies Record<Exclude<Outcome, "answers">, string>;

function pickedUp(floor: Floor, task: Task): void {
  const customer = customerOf(task);
  const [agent] = agentsIn(task);
  if (customer) customer.joinedAt = floor.now;
  if (agent && task.preview) return answeredForCampaign(floor, task, agent);
  if (agent) established(floor, task, agent);
}

/** A call for a campaign is a contact of its own; the reservation that it came of is over. */
function answeredForCampaign(floor: Floor, task: Task, agent: Participant): void {
  const id = floor.random.uuid();
  const held = floor.agents.get(agent.id)?.contacts;
  const call = ofReservation(task, id, floor.now);
  floor.tasks.set(id, call);
  held?.splice(held.indexOf(task.id), 1, id);
  established(floor, call, participantOf(call, agent.id) ?? agent);
  task.phase = { kind: "ended", since: floor.now, by: "Agent" };
  for (const one of task.participants) one.leftAt = floor.now;
  tell(floor, "ended", task, null, { toWrapUp: [] });
  finish(floor, task);
}

function ofReservation(task: Task, id: string, now: number): Task {
  return {
    ...snapshot(task),
    id,
    createdAt: now,
    legs: task.legs.map((leg) => ({ ...leg, id, participants: [...leg.participants] })),
    preview: task.preview && { ...task.preview, reservationId: task.id },
  };
}

function begin(floor: Floor, taskId: string, how: "outdial" | "callback", asked: Asked): Task {
  const queueId = floor.organisation.queues[0]?.id ?? "";
  const customer = { number: asked.destination, name: "" };
  const task = newTask(floor, taskId, how, queueId, asked.entryPointId, customer, []);
  tell(floor, "arrived", task, null);
  return task;
}

function whyNotAgent(floor: Floor, agent: Agent | undefined): Reason | null {
  if (!agent?.session) return "AGENT_NOT_FOUND";
  return hasRoom(floor, agent, "telephony") ? null : "CHANNEL_FULL";
}

function whyNotDial(floor: Floor, { entryPointId, destination }: Asked): Reason | null {
  const door: EntryPoint | undefined = floor.organisation.entryPoints.find(
    ({ id }) => id === entryPointId,
  );
  if (door?.direction !== "OUTBOUND") return "ENTRY_POINT_NOT_FOUND";
  return dialable(floor, destination) ? null : "INVALID_DIAL_NUMBER";
}

function whyNotAni(
  { organisation }: Floor,
  { ani }: PhoneCommand & { kind: "outdial" },
): Reason | null {
  const known = organisation.outdialAni.entries.some(({ number }) => number === ani);
  return known ? null : "ANI_NOT_ALLOWED";
}
