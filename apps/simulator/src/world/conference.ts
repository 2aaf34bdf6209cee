import { endConsultNow } from "./closing.ts";
import type { ContactCommand } from "./command.ts";
import { consultOf, join, withChild } from "./consulted.ts";
import { conversationOf } from "./conversation.ts";
import type { Reason } from "./fact.ts";
import type { Floor } from "./floor.ts";
import {
  agentsIn,
  isConference,
  isPostCall,
  partiesIn,
  participantOf,
  type Participant,
  type Task,
} from "./model.ts";
import { stepOut } from "./seat.ts";
import { refuse, tell } from "./tell.ts";
import { leaveOutside } from "./transfer.ts";
import { endWhenAlone, leaveOthers } from "./wrapup.ts";

/** Brings whoever is consulted to the customer: from now on all hear one another. */
export function conference(floor: Floor, command: ContactCommand & { kind: "conference" }): void {
  const pair = consultOf(floor, command);
  if (!pair) return refuse(floor, command, "NOT_CONSULTING", command);
  if (isPostCall(pair.task)) return refuse(floor, command, "NOT_CONNECTED", command);
  const whole = withChild(floor, pair);
  if (!whole) return refuse(floor, command, "NOT_CONSULTING", command);
  const { task, consult, asked } = whole;
  const participantId = asked.id;
  for (const { id } of [...agentsIn(task), asked].filter(isAgent))
    tell(floor, "conferencing", task, id, { consult });
  join(task, consult, asked);
  for (const { id } of agentsIn(task)) tell(floor, "conferenced", task, id, { consult });
  for (const { id } of agentsIn(task)) tell(floor, "joinedConference", task, id, { participantId });
}

/** An agent leaves, the others go on. */
export function leaveConference(
  floor: Floor,
  command: ContactCommand & { kind: "exitConference" | "transferConference" },
): void {
  const task = conferenceOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  // Who consults is not done here.
  if (task.consult?.by === command.agentId) return refuse(floor, command, "CONSULT_OPEN", command);
  const agent = participantOf(task, command.agentId);
  if (agent) part(floor, task, agent, { handedOver: command.kind === "transferConference" });
}

/** The owner makes somebody leave. */
export function drop(floor: Floor, command: ContactCommand & { kind: "drop" }): void {
  const task = conferenceOf(floor, command);
  if (typeof task === "string") return refuse(floor, command, task, command);
  const { agentId, participantId } = command;
  if (task.owner !== agentId) return refuse(floor, command, "NOT_THE_OWNER", command);
  const one = task.participants.find(({ id, leftAt }) => id === participantId && leftAt === null);
  const there = one && (one.role === "customer" || partiesIn(task).includes(one));
  if (!there || participantId === agentId)
    return refuse(floor, command, "NOT_IN_CONFERENCE", command);
  if (one.role === "customer") return leaveOthers(floor, task, agentId);
  if (task.consult?.by === participantId) endConsultNow(floor, task);
  part(floor, task, one, { by: agentId });
}

function conferenceOf(floor: Floor, command: ContactCommand): Task | Reason {
  const task = conversationOf(floor, command);
  return typeof task === "string" || isConference(task) ? task : "NOT_IN_CONFERENCE";
}

/** Somebody is out. Whoever owned the contact leaves it to the agent who came next. */
function part(
  floor: Floor,
  task: Task,
  who: Participant,
  { by = null, handedOver = false }: { by?: string | null; handedOver?: boolean },
): void {
  const fromOwner = task.owner;
  stepOut(floor, task, who);
  who.leftConference = true;
  const stay = agentsIn(task);
  task.owner ??= stay[0]?.id ?? null;
  if (stay.length === 0) leaveOutside(floor, task);
  if (handedOver) tell(floor, "conferenceTransferred", task, who.id);
  const left = { participantId: who.id, by, toWrapUp: isAgent(who) ? [who.id] : [] };
  for (const { id } of [who, ...stay].filter(isAgent))
    tell(floor, "leftConference", task, id, left);
  if (isAgent(who)) tell(floor, "wrapUpBegan", task, who.id);
  for (const { id } of stay) {
    if (task.owner !== fromOwner) tell(floor, "ownerChanged", task, id, { fromOwner });
    if (!isConference(task)) tell(floor, "conferenceEnded", task, id);
  }
  endWhenAlone(floor, task);
}

function isAgent({ role }: Participant): boolean {
  return role === "agent";
}
