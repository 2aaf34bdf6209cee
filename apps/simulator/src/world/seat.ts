import type { Floor } from "./floor.ts";
import {
  mainLeg,
  participantOf,
  type Agent,
  type Leg,
  type Participant,
  type Task,
} from "./model.ts";

/** Makes an agent one of a task's participants, on a leg of it; the phone has yet to answer. */
export function seat(task: Task, { person, session }: Agent, leg: Leg | undefined): Participant {
  return sit(task, leg, {
    ...nobody,
    id: person.id,
    role: "agent",
    name: `${person.firstName} ${person.lastName}`,
    number: session?.device.number ?? "",
    session: session && { teamId: session.teamId, device: session.device },
    siteId: person.siteId,
  });
}

/** The same for a telephone that is none of the contact centre's. */
export function seatNumber(task: Task, number: string, leg: Leg | undefined): Participant {
  return sit(task, leg, { ...nobody, id: number, role: "number", name: "", number });
}

/** The same for an entry point, which stands for whoever takes the call behind it. */
export function seatEntryPoint(task: Task, id: string, leg: Leg | undefined): Participant {
  return sit(task, leg, { ...nobody, id, role: "entryPoint", name: "", number: id });
}

/** Takes somebody off every leg; what this participant was in the task stays known. */
export function unseat(task: Task, id: string): void {
  for (const { participants } of task.legs) {
    const at = participants.indexOf(id);
    if (at >= 0) participants.splice(at, 1);
  }
}

/** An agent leaves a conversation that goes on, and has to say how it went. */
export function stepOut(floor: Floor, task: Task, participant: Participant): void {
  unseat(task, participant.id);
  participant.leftAt = floor.now;
  if (participant.role === "agent") participant.wrapUpSince = floor.now;
  if (task.owner === participant.id) task.owner = null;
  const main = mainLeg(task);
  if (main) main.heldSince = null;
}

const nobody = {
  session: null,
  siteId: null,
  joinedAt: null,
  leftAt: null,
  leftConference: false,
  wrapUpSince: null,
  wrappedUpAt: null,
  wrapUpCodeId: null,
} as const;

/** Whoever took part before starts afresh. */
function sit(task: Task, leg: Leg | undefined, participant: Participant): Participant {
  unseat(task, participant.id);
  const before = task.participants.indexOf(participantOf(task, participant.id) ?? participant);
  if (before >= 0) task.participants.splice(before, 1);
  task.participants.push(participant);
  leg?.participants.push(participant.id);
  return participant;
}
