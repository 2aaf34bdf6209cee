import { closeConsult, forgetAsked } from "./closing.ts";
import type { ContactCommand } from "./command.ts";
import { conversationOf } from "./conversation.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { holdLeg } from "./hold.ts";
import {
  isPostCall,
  mainLeg,
  participantOf,
  standing,
  type Agent,
  type Consult,
  type Task,
} from "./model.ts";
import { startRinging } from "./offer.ts";
import { systemCodeNames } from "./organisation/index.ts";
import { hasRoom } from "./routing.ts";
import { seat, seatNumber } from "./seat.ts";
import { makeIdle } from "./state.ts";
import { dialable } from "./station.ts";
import { refuse, tell } from "./tell.ts";

type Asking = ContactCommand & { kind: "consult" };

/** An agent asks somebody else for help, while the customer waits. Source: wire contract, 14.3. */
export function consult(floor: Floor, command: Asking): void {
  const task = conversationOf(floor, command);
  const why = typeof task === "string" ? task : whyNot(floor, task, command);
  if (typeof task === "string" || why)
    return refuse(floor, command, why ?? "NOT_CONNECTED", command);
  const { agentId: by, to, holdOthers } = command;
  const main = mainLeg(task);
  if (holdOthers && main?.heldSince === null) holdLeg(floor, task, main);
  const leg = { id: floor.random.uuid(), kind: "consult", participants: [by] } as const;
  task.legs.push({ ...leg, participants: [by], heldSince: null });
  const begun = { legId: leg.id, by, to, since: floor.now };
  const agent = floor.agents.get(to.id);
  if (agent) return askAgent(floor, task, agent, begun);
  task.consult = { ...begun, asked: to.id, stage: "ringing" };
  seatNumber(task, to.id, consultLeg(task));
  tell(floor, "consultCreated", task, by);
  startRinging(floor, task, floor.settings.customerAnswersAfterMs);
}

function whyNot(floor: Floor, task: Task, { agentId, to }: Asking): Reason | null {
  if (task.phase.kind !== "connected" || isPostCall(task)) return "NOT_CONNECTED";
  if (task.consult) return "CONSULT_OPEN";
  if (to.kind === "number")
    return dialable(floor, to.id) && !participantOf(task, to.id) ? null : "INVALID_DIAL_NUMBER";
  const agent = floor.agents.get(to.id);
  if (to.kind !== "agent" || !agent || to.id === agentId || standing(task, to.id))
    return "AGENT_NOT_FOUND";
  if (!agent.session) return "AGENT_NOT_SIGNED_IN";
  return hasRoom(floor, agent) ? null : "CHANNEL_FULL";
}

function askAgent(
  floor: Floor,
  task: Task,
  agent: Agent,
  begun: Omit<Consult, "asked" | "stage">,
): void {
  const asked = agent.person.id;
  task.consult = { ...begun, asked, stage: "ringing" };
  seat(task, agent, consultLeg(task));
  agent.contacts.push(task.id);
  tell(floor, "consultCreated", task, begun.by);
  tell(floor, "consultReserved", task, asked);
  tell(floor, "consultOffered", task, asked);
  startRinging(floor, task, floor.settings.answerAfterMs);
}

/** Whoever is asked has picked up. */
export function answerConsult(floor: Floor, task: Task, ringing: Consult): void {
  const asked = participantOf(task, ringing.asked ?? "");
  if (asked) asked.joinedAt = floor.now;
  task.consult = { ...ringing, stage: "talking", since: floor.now };
  tell(floor, "consulting", task, ringing.by);
  if (asked?.role === "agent") tell(floor, "consulting", task, asked.id);
}

/** Whoever is asked does not want to, or is not there. */
export function failConsult(
  floor: Floor,
  task: Task,
  what: "declined" | "rangOut",
  reason: string,
): void {
  const closed = closeConsult(floor, task);
  if (!closed) return;
  const { consult: over, agent } = closed;
  if (agent) {
    tell(floor, what, task, agent.person.id, { reason, consult: over });
    makeIdle(floor, agent, systemCodeNames[what], reason);
  }
  forgetAsked(task, over);
  tell(floor, "consultFailed", task, over.by, { reason, consult: over });
}

function consultLeg(task: Task) {
  return task.legs.find(({ kind }) => kind === "consult");
}
