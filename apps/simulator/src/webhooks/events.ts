import type { ContactEvent, ContactFact, Fact, Organisation, Session } from "../world/index.ts";

/** What is told to those who subscribed. */
export interface Event {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What an agent's channel does then, and the agent's channels of that type: `null`, what was chosen. */
const agentStates: Partial<Record<ContactEvent, readonly [channel: string, type: string | null]>> =
  {
    offered: ["ringing", "Reserved"],
    rangOut: ["not-responding", null],
    answered: ["connected", "Engaged"],
    held: ["on-hold", "Engaged"],
    resumed: ["hold-done", "Engaged"],
    consulting: ["consulting", "Engaged"],
    consultEnded: ["consult-done", "Engaged"],
    conferenced: ["conferencing", "Engaged"],
    conferenceEnded: ["conference-done", "Engaged"],
    wrapUpBegan: ["wrapup", "WrapUp"],
    wrappedUp: ["wrapup-done", null],
  };

const taskActions: Partial<Record<ContactEvent, string>> = {
  arrived: "new",
  queued: "parked",
  offered: "connect",
  answered: "connected",
  held: "on-hold",
  resumed: "hold-done",
  consulting: "consulting",
  consultEnded: "consult-done",
  conferenced: "conferencing",
  conferenceEnded: "conference-done",
  conferenceTransferred: "conference-transferred",
  ended: "ended",
};

/** Says facts in the words of webhooks. Source: wire contract, section 15. */
export class Teller {
  readonly #organisation: Organisation;
  /** What each agent who is there chose last. */
  readonly #chosen = new Map<string, "Available" | "Idle">();

  constructor(organisation: Organisation) {
    this.#organisation = organisation;
  }

  hear(fact: Fact): Event[] {
    switch (fact.kind) {
      case "entered": {
        const data = { ...sessionWords(fact.agentId, fact.session), createdTime: fact.at };
        return [{ type: "agent:login", data }, ...this.#stateChosen(fact)];
      }
      case "stateChanged":
        return this.#stateChosen(fact);
      case "channelStateChanged": {
        const { agentId, session, channel, at } = fact;
        const words = { ...sessionWords(agentId, session), channelType: channel.channel };
        const { kind, auxCodeId } = channel.chosen;
        const idle = kind === "Idle" ? { idleCodeId: auxCodeId } : {};
        const data = { ...words, ...idle, currentState: channel.doing, createdTime: at };
        return [{ type: "agent:channelType_state_change", data }];
      }
      case "left": {
        const words = { ...sessionWords(fact.agentId, fact.session), createdTime: fact.at };
        return [
          { type: "agent:logout", data: { ...words, loggedOutBy: fact.by } },
          { type: "agent:channelType_state_change", data: { ...words, currentState: "LoggedOut" } },
        ];
      }
      case "contact":
        return [...this.#agentEvents(fact), ...taskEvents(fact, this.#organisation)];
      default:
        return [];
    }
  }

  #stateChosen(fact: { agentId: string; session: Session; at: number }): Event[] {
    const { agentId, at, session } = fact;
    const { auxCodeId, kind } = session.state;
    this.#chosen.set(agentId, kind);
    const idle = kind === "Idle" ? { idleCodeId: auxCodeId } : {};
    const data = { ...sessionWords(agentId, session), ...idle, createdTime: at };
    return stateChanges(data, kind.toLowerCase(), kind);
  }

  #agentEvents(fact: ContactFact & Fact): Event[] {
    const states = agentStates[fact.what];
    if (!states || fact.agentId === null) return [];
    const [channel, type] = states;
    const { agentId, task } = fact;
    const part = task.participants.find(({ id }) => id === agentId);
    const data = {
      agentId,
      agentCiUserId: agentId,
      teamId: part?.session?.teamId ?? "",
      channelId: `ch-${task.channel}-1-${agentId}`,
      ...taskWords(fact, this.#organisation),
      ...(fact.what === "wrappedUp" && { wrapUpAuxCodeId: part?.wrapUpCodeId ?? "" }),
    };
    return stateChanges(data, channel, type ?? this.#chosen.get(agentId) ?? "Idle");
  }
}

function sessionWords(agentId: string, { teamId }: Session) {
  return { agentId, agentCiUserId: agentId, teamId, channelType: "telephony" };
}

function stateChanges(data: Event["data"], channel: string, type: string): Event[] {
  return [
    { type: "agent:state_change", data: { ...data, currentState: channel } },
    { type: "agent:channel_state_change", data: { ...data, currentState: channel } },
    { type: "agent:channelType_state_change", data: { ...data, currentState: type } },
  ];
}

/** A fact may be told to several agents: the task's event is that of its owner's, or of nobody's. */
function taskEvents(fact: ContactFact & Fact, organisation: Organisation): Event[] {
  const action = taskActions[fact.what];
  const { agentId, task } = fact;
  if (action === undefined) return [];
  if (agentId !== null && task.owner !== null && agentId !== task.owner) return [];
  const data = { ...taskWords(fact, organisation), ...(agentId !== null && { agentId }) };
  return [{ type: `task:${action}`, data }];
}

function taskWords({ at, task }: ContactFact & Fact, { queues }: Organisation) {
  const number = queues.find(({ id }) => id === task.queueId)?.number ?? "";
  const inbound = task.direction === "inbound";
  return {
    taskId: task.id,
    queueId: task.queueId,
    channelType: task.channel,
    origin: inbound ? task.customer.number : number,
    destination: inbound ? number : task.customer.number,
    direction: task.direction.toUpperCase(),
    createdTime: at,
  };
}
