import { reserveConsulted, ringConsulted } from "./asking.ts";
import { closeConsult, forgetAsked } from "./closing.ts";
import type { ContactCommand } from "./command.ts";
import { conversationOf } from "./conversation.ts";
import { queueBehind } from "./destination.ts";
import { askEntryPoint } from "./entry.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import { holdLeg } from "./hold.ts";
import {
  isPostCall,
  mainLeg,
  participantOf,
  standing,
  type Consult,
  type Destination,
  type Task,
} from "./model.ts";
import { startRinging } from "./offer.ts";
import { systemCodeNames } from "./organisation/index.ts";
import { hasRoom } from "./routing.ts";
import { seatNumber } from "./seat.ts";
import { makeIdle } from "./state.ts";
import { dialable } from "./station.ts";
import { handOver } from "./summary.ts";
import { refuse, tell } from "./tell.ts";
import { endWhenAlone } from "./wrapup.ts";

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
  task.consult = {
    legId: leg.id,
    by,
    to,
    asked: null,
    childId: null,
    stage: "waiting",
    since: floor.now,
  };
  const agent = floor.agents.get(to.id);
  if (agent) reserveConsulted(floor, task, agent);
  if (to.kind === "number") seatOutside(task, task.consult);
  tell(floor, "consultCreated", task, by);
  if (agent) return ringConsulted(floor, task, to.id);
  if (to.kind === "number") return startRinging(floor, task, floor.settings.customerAnswersAfterMs);
  if (to.kind === "entryPoint") return askEntryPoint(floor, task, task.consult);
  for (const { afterSeconds } of queueBehind(floor, to)?.groups ?? [])
    if (afterSeconds > 0) floor.after(afterSeconds * 1_000, { kind: "widen", taskId: task.id });
}

function seatOutside(task: Task, asking: Consult): void {
  task.consult = { ...asking, asked: asking.to.id, stage: "ringing" };
  seatNumber(task, asking.to.id, consultLeg(task));
}

function whyNot(floor: Floor, task: Task, { agentId, to }: Asking): Reason | null {
  if (task.phase.kind !== "connected" || isPostCall(task)) return "NOT_CONNECTED";
  if (task.channel !== "telephony") return "VOICE_ONLY";
  if (task.consult) return "CONSULT_OPEN";
  if (to.kind === "number")
    return dialable(floor, to.id) && !participantOf(task, to.id) ? null : "INVALID_DIAL_NUMBER";
  if (to.kind === "queue") return whyNotSearch(floor, to, agentId);
  if (to.kind === "entryPoint")
    return queueBehind(floor, to)?.channel === "telephony" ? null : "ENTRY_POINT_NOT_FOUND";
  const agent = floor.agents.get(to.id);
  if (!agent || to.id === agentId || standing(task, to.id)) return "AGENT_NOT_FOUND";
  if (!agent.session) return "AGENT_NOT_SIGNED_IN";
  return hasRoom(floor, agent, task.channel) ? null : "CHANNEL_FULL";
}

/** A queue is searched only where somebody else could be found, now or later. */
function whyNotSearch(floor: Floor, to: Destination, agentId: string): Reason | null {
  const queue = queueBehind(floor, to);
  if (queue?.channel !== "telephony") return "QUEUE_NOT_FOUND";
  const teams = queue.groups.flatMap(({ teamIds }) => teamIds);
  const some = [...floor.agents.values()].some(
    ({ person, session }) => person.id !== agentId && teams.includes(session?.teamId ?? ""),
  );
  return some ? null : "NOBODY_SIGNED_IN";
}

/** Whoever is asked has picked up. */
export function answerConsult(floor: Floor, task: Task, ringing: Consult): void {
  const asked = participantOf(task, ringing.asked ?? "");
  if (asked) asked.joinedAt = floor.now;
  task.consult = { ...ringing, stage: "talking", since: floor.now };
  tell(floor, "consulting", task, ringing.by);
  if (asked?.role !== "agent") return;
  tell(floor, "consulting", task, asked.id);
  handOver(floor, task.id, asked.id);
}

/** Whoever is asked does not want to, or is not there; a queue looks for somebody else. */
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
  if (over.to.kind === "queue") return searchOn(floor, task, over);
  tell(floor, "consultFailed", task, over.by, { reason, consult: over });
  endWhenAlone(floor, task);
}

function searchOn(floor: Floor, task: Task, over: Consult): void {
  const leg = {
    id: over.legId,
    kind: "consult",
    participants: [over.by],
    heldSince: null,
  } as const;
  task.legs.push({ ...leg, participants: [over.by] });
  task.consult = { ...over, asked: null, stage: "waiting", since: floor.now };
}

function consultLeg(task: Task) {
  return task.legs.find(({ kind }) => kind === "consult");
}
