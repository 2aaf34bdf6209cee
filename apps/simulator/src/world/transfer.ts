import type { ContactCommand } from "./command.ts";
import { conversationOf } from "./conversation.ts";
import { queueBehind } from "./destination.ts";
import type { ContactEvent, Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { enqueue } from "./line.ts";
import {
  isConference,
  isPostCall,
  mainLeg,
  participantOf,
  partiesIn,
  standing,
  type Destination,
  type Participant,
  type Task,
} from "./model.ts";
import { reserve, ring } from "./offer.ts";
import { stopRecording } from "./recording.ts";
import { hasRoom } from "./routing.ts";
import { seatNumber, stepOut } from "./seat.ts";
import { dialable } from "./station.ts";
import { refuse, tell } from "./tell.ts";
import { endFor } from "./wrapup.ts";

type Transfer = ContactCommand & { kind: "transfer" };

/** Hands the customer on without a word to whoever comes next. Source: wire contract, 14.2. */
export function transfer(floor: Floor, command: Transfer): void {
  const task = conversationOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  const { to } = command;
  const agent = participantOf(task, command.agentId);
  if (task.phase.kind !== "connected" || !agent)
    return refuse(floor, command, "NOT_CONNECTED", command);
  if (isConference(task)) return refuse(floor, command, "CONFERENCE_OPEN", command);
  if (task.consult) return refuse(floor, command, "CONSULT_OPEN", command);
  if (isPostCall(task)) return refuse(floor, command, "NOT_CONNECTED", command);
  if (task.channel !== "telephony" && to.kind !== "agent" && to.kind !== "queue")
    return refuse(floor, command, "DESTINATION_NOT_ALLOWED", command);
  const why = handOn(floor, task, agent, to);
  if (why) refuse(floor, command, why, command);
}

function handOn(floor: Floor, task: Task, from: Participant, to: Destination): Reason | null {
  switch (to.kind) {
    case "agent":
      return toAgent(floor, task, from, to);
    case "number":
      return toNumber(floor, task, from, to);
    case "queue":
    case "entryPoint":
      return toQueue(floor, task, from, to);
  }
}

function toAgent(floor: Floor, task: Task, from: Participant, to: Destination): Reason | null {
  const agent = floor.agents.get(to.id);
  // Nor back to one who has yet to wrap it up.
  if (!agent || standing(task, to.id)) return "AGENT_NOT_FOUND";
  if (!agent.session) return "AGENT_NOT_SIGNED_IN";
  if (!hasRoom(floor, agent, task.channel)) return "CHANNEL_FULL";
  stepOut(floor, task, from);
  stopRecording(task);
  reserve(floor, task, agent);
  handedOn(floor, "transferred", task, from, to);
  ring(floor, task, to.id);
  return null;
}

function toQueue(floor: Floor, task: Task, from: Participant, to: Destination): Reason | null {
  const queue = queueBehind(floor, to);
  if (queue?.channel !== task.channel)
    return to.kind === "queue" ? "QUEUE_NOT_FOUND" : "ENTRY_POINT_NOT_FOUND";
  stepOut(floor, task, from);
  stopRecording(task);
  task.previousQueueIds.push(task.queueId);
  task.queueId = queue.id;
  task.skills = [];
  task.queueSince = floor.now;
  if (to.kind === "entryPoint") task.entryPointId = queue.entryPointId;
  enqueue(floor, task, "end");
  handedOn(floor, "transferredToQueue", task, from, to);
  return null;
}

/** The customer talks on with somebody outside, for as long as that takes. */
function toNumber(floor: Floor, task: Task, from: Participant, to: Destination): Reason | null {
  if (!dialable(floor, to.id) || participantOf(task, to.id)) return "INVALID_DIAL_NUMBER";
  stepOut(floor, task, from);
  seatNumber(task, to.id, mainLeg(task)).joinedAt = floor.now;
  leaveOutside(floor, task);
  handedOn(floor, "transferred", task, from, to);
  return null;
}

/** No agent is left in the call. */
export function leaveOutside(floor: Floor, task: Task): void {
  stopRecording(task);
  floor.after(floor.settings.outsideTalkMs, { kind: "outsideEnds", taskId: task.id });
}

export function outsideEnds(floor: Floor, taskId: string): void {
  const task = floor.tasks.get(taskId);
  if (task?.phase.kind !== "connected") return;
  if (partiesIn(task).every(({ role }) => role === "number")) endFor(floor, task, "Customer");
}

function handedOn(
  floor: Floor,
  what: ContactEvent,
  task: Task,
  { id }: Participant,
  to: Destination,
): void {
  tell(floor, what, task, id, { to });
  tell(floor, "wrapUpBegan", task, id);
}
