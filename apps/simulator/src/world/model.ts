import type { Channel, Person, Queue, VoiceOption } from "./organisation/index.ts";

/** A person of the organisation, and what this person is doing. */
export interface Agent {
  readonly person: Person;
  /** `null`: not signed in to a station. */
  session: Session | null;
  /** Live notification connections. */
  sockets: number;
  /** Counts connections lost, so that a grace that ran for an earlier loss is known as stale. */
  losses: number;
  /** Tasks that fill this agent's channels: offered, connected or to be wrapped up. */
  readonly contacts: string[];
  /** What this agent can do that not everybody can. */
  skills: readonly string[];
  /** By hand: it never answers by itself. */
  phone: "asSet" | "byHand";
  /** Since when this agent could have had a contact: the longest is chosen first. */
  freeSince: number;
}

/** One sign-in at a station. */
export interface Session {
  readonly id: string;
  readonly teamId: string;
  readonly roles: readonly string[];
  readonly device: Device;
  readonly since: number;
  /** What the agent chose: it holds once no contact is left. */
  state: AgentState;
  /** The same for each channel the agent has: some may have been chosen apart. */
  channels: Readonly<Partial<Record<Channel, AgentState>>>;
}

export interface Device {
  readonly type: VoiceOption;
  readonly number: string;
}

export interface AgentState {
  readonly kind: "Available" | "Idle";
  /** `"0"` for Available. */
  readonly auxCodeId: string;
  readonly since: number;
  readonly idleCodeSince: number;
  readonly reason: string;
}

/** One channel of an agent's at a moment. */
export interface ChannelStanding {
  readonly channel: Channel;
  /** What the agent chose for it. */
  readonly chosen: AgentState;
  readonly doing: Doing;
  /** Idle was chosen while it had a contact, and holds afterwards. */
  readonly pendingIdle: boolean;
  /** How many contacts more fit, and how many fit in all. */
  readonly free: number;
  readonly capacity: number;
}

/** What contacts make of an agent, or of one of the agent's channels; without any, what was chosen. */
export type Doing = "Available" | "Idle" | "Reserved" | "Engaged" | "WrapUp";

/** A contact: it lives until nobody has to wrap it up any more. */
export interface Task {
  readonly id: string;
  readonly channel: Channel;
  readonly direction: "inbound" | "outbound";
  /** How an outbound contact came about: an agent dialled, a customer asked to be called, or a campaign. */
  readonly outbound: "outdial" | "callback" | "preview" | null;
  readonly createdAt: number;
  queueId: Queue["id"];
  /** Queues it was in before, oldest first. */
  readonly previousQueueIds: string[];
  /** Since when it has been in the care of its queue: who may serve it depends on the wait. */
  queueSince: number;
  entryPointId: string;
  /** What an agent of its queue must be able to do; another queue asks for nothing. */
  skills: readonly string[];
  customer: Customer;
  variables: readonly Variable[];
  phase: Phase;
  /** The agent answering for the contact. */
  owner: string | null;
  readonly participants: Participant[];
  readonly legs: Leg[];
  /** An agent asks somebody else for help, on a leg apart. */
  consult: Consult | null;
  /** The task whose agent asks an entry point by this one. */
  readonly parentId: string | null;
  recording: boolean;
  /** `null`: what is said is on record. */
  recordingPausedSince: number | null;
  /** Offered to this agent first, if that can be. */
  preferredAgentId: string | null;
  /** Offers made so far; numbers the current one. */
  offers: number;
  /** What a preview campaign says of it; `null`: it is none's. */
  preview: Preview | null;
  /** Who talks along, having listened before; none of the participants, and never the owner. */
  supervisor: Supervisor | null;
}

export interface Supervisor {
  readonly id: string;
  /** Empty where the supervisor does not want to be named. */
  readonly name: string;
  readonly number: string;
  readonly since: number;
}

/** What an agent may do with a customer whom a campaign would call, or the countdown does. */
export type PreviewAction = "accept" | "skip" | "remove";

export interface Preview {
  /** By its name, which is what WxCC goes by. */
  readonly campaign: string;
  readonly skippable: boolean;
  readonly removable: boolean;
  /** What the countdown does once it is over, and when that is. */
  readonly autoAction: PreviewAction;
  readonly until: number;
  /** The reservation that this call came of; `null` while it is the reservation. */
  readonly reservationId: string | null;
}

/** What comes of a call to a customer. */
export type Outcome = "answers" | "busy" | "declines" | "badNumber" | "noAnswer";

export type Phase =
  | { readonly kind: "queued"; readonly since: number }
  | { readonly kind: "offered"; readonly since: number; readonly agentId: string }
  /** An agent looks at whom a campaign would call; nobody's phone rings. */
  | { readonly kind: "previewed"; readonly since: number; readonly agentId: string }
  /** An outdial whose agent has picked up, while the customer's phone rings. */
  | { readonly kind: "dialling"; readonly since: number }
  | { readonly kind: "connected"; readonly since: number }
  | { readonly kind: "ended"; readonly since: number; readonly by: "Agent" | "Customer" };

export interface Customer {
  /** In E.164. */
  readonly number: string;
  /** What the flow found out; empty when it did not. */
  readonly name: string;
}

/** Call-associated data: what the flow wrote onto the contact. */
export interface Variable {
  readonly name: string;
  readonly displayName: string;
  readonly value: string;
  readonly editable: boolean;
  readonly secure: boolean;
}

/** Whom or what a transfer or a consult is for: an agent's id, a queue's, a number, an entry point's. */
export interface Destination {
  readonly kind: "agent" | "queue" | "number" | "entryPoint";
  readonly id: string;
}

/** One at a time in a task. */
export interface Consult {
  readonly legId: string;
  /** The agent who asks. */
  readonly by: string;
  readonly to: Destination;
  /** Who is asked: an agent, or a number outside; `null` while a queue has nobody yet. */
  readonly asked: string | null;
  /** The contact by which an entry point is asked: whoever takes it is who is consulted. */
  readonly childId: string | null;
  readonly stage: "waiting" | "ringing" | "talking";
  readonly since: number;
}

export interface Participant {
  /** An agent's id, or the number of a customer or of somebody outside. */
  readonly id: string;
  readonly role: "customer" | "agent" | "number" | "entryPoint";
  readonly name: string;
  readonly number: string;
  readonly session: Pick<Session, "teamId" | "device"> | null;
  readonly siteId: string | null;
  joinedAt: number | null;
  leftAt: number | null;
  /** Whether it was a conference that this one left, which went on. */
  leftConference: boolean;
  wrapUpSince: number | null;
  wrappedUpAt: number | null;
  /** The reason this agent gave. */
  wrapUpCodeId: string | null;
}

/** Who hears whom. A task has its main leg from the start; a consult adds one. */
export interface Leg {
  readonly id: string;
  readonly kind: "main" | "consult";
  readonly participants: string[];
  heldSince: number | null;
}

export function participantOf(task: Task, id: string): Participant | undefined {
  return task.participants.find((participant) => participant.id === id);
}

export function customerOf(task: Task): Participant | undefined {
  return task.participants.find(({ role }) => role === "customer");
}

export function mainLeg(task: Task): Leg | undefined {
  return task.legs.find((leg) => leg.kind === "main");
}

/** Agents who talk with the customer now. */
export function agentsIn(task: Task): Participant[] {
  return partiesIn(task).filter(({ role }) => role === "agent");
}

/** Everybody but the customer who is in the conversation now. */
export function partiesIn(task: Task): Participant[] {
  const main = mainLeg(task)?.participants ?? [];
  return task.participants.filter(
    ({ id, role, joinedAt, leftAt }) =>
      role !== "customer" && joinedAt !== null && leftAt === null && main.includes(id),
  );
}

/** Agents who are in any conversation of the task now, a consult included. */
export function agentsAt(task: Task): Participant[] {
  return task.participants.filter(
    ({ role, joinedAt, leftAt }) => role === "agent" && joinedAt !== null && leftAt === null,
  );
}

/** Whether more than one are in the conversation besides the customer. */
export function isConference(task: Task): boolean {
  return task.phase.kind === "connected" && partiesIn(task).length > 1;
}

/** Whether the customer has gone while others talk on. */
export function isPostCall(task: Task): boolean {
  return task.phase.kind === "connected" && (customerOf(task)?.leftAt ?? null) !== null;
}

/** What a task is to an agent now; `null`: nothing, any more or yet. */
export function standing(task: Task, agentId: string): "ringing" | "talking" | "wrapUp" | null {
  const one = participantOf(task, agentId);
  if (!one) return null;
  if (one.wrapUpSince !== null) return one.wrappedUpAt === null ? "wrapUp" : null;
  if (one.leftAt !== null) return null;
  return one.joinedAt === null ? "ringing" : "talking";
}

/** The task as it is at this moment, apart from what becomes of it. */
export function snapshot(task: Task): Task {
  return {
    ...task,
    previousQueueIds: [...task.previousQueueIds],
    consult: task.consult && { ...task.consult },
    participants: task.participants.map((participant) => ({ ...participant })),
    legs: task.legs.map((leg) => ({ ...leg, participants: [...leg.participants] })),
  };
}
