import type { Contact, Span } from "../history/index.ts";
import type { Organisation } from "../world/index.ts";

/** What is searched: flat but for parts with an id and a name. */
export type Rec = Readonly<Record<string, unknown>>;

const nobody = { id: null, name: null };

/** A contact as `task` and `taskDetails` have it; times in milliseconds. */
export function taskRecord(contact: Contact, spans: readonly Span[], of: Organisation): Rec {
  const { agents, answeredAt, createdAt, endedAt, task } = contact;
  const ownerId = task.owner ?? agents.at(-1);
  const owner = of.people.find(({ id }) => id === ownerId);
  const queue = of.queues.find(({ id }) => id === task.queueId);
  const entryPoint = of.entryPoints.find(({ id }) => id === task.entryPointId);
  const code = task.participants.findLast(({ wrapUpCodeId }) => wrapUpCodeId !== null);
  const wrapUp = of.wrapUpCodes.find(({ id }) => id === code?.wrapUpCodeId);
  const inbound = task.direction === "inbound";
  const own = spans.filter(({ taskId }) => taskId === task.id);
  const time = (...doings: Span["doing"][]) =>
    own.filter(({ doing }) => doings.includes(doing)).reduce((sum, one) => sum + lasted(one), 0);
  const happened = (...whats: string[]) =>
    contact.events.filter(({ what }) => whats.includes(what)).length;
  return {
    id: task.id,
    channelType: task.channel,
    direction: task.direction,
    status: endedAt === null ? (answeredAt === null ? "parked" : "connected") : "ended",
    isActive: endedAt === null,
    createdTime: createdAt,
    endedTime: endedAt,
    origin: inbound ? task.customer.number : (queue?.number ?? ""),
    destination: inbound ? (queue?.number ?? "") : task.customer.number,
    customer: { name: task.customer.name, phoneNumber: task.customer.number },
    owner: owner ? { id: owner.id, name: `${owner.firstName} ${owner.lastName}` } : nobody,
    queue: queue ? [{ id: queue.id, name: queue.name }] : [],
    lastQueue: queue ? { id: queue.id, name: queue.name } : nobody,
    lastAgent: owner ? { id: owner.id, name: `${owner.firstName} ${owner.lastName}` } : nobody,
    lastEntryPoint: entryPoint ? { id: entryPoint.id, name: entryPoint.name } : nobody,
    lastWrapupCodeName: wrapUp?.name ?? null,
    captureRequested: answeredAt !== null,
    isContactHandled: answeredAt !== null,
    contactHandleType: answeredAt !== null ? "normal" : endedAt === null ? null : "abandoned",
    totalDuration: endedAt === null ? null : endedAt - createdAt,
    queueDuration: (answeredAt ?? endedAt ?? contact.lastAt) - createdAt,
    connectedDuration: time("connected"),
    holdDuration: time("on-hold"),
    wrapupDuration: time("wrapup"),
    ringingDuration: time("ringing"),
    holdCount: happened("held"),
    ronaCount: happened("rangOut"),
  };
}

/** A sign-in at a station as `agentSession` has it; times in milliseconds. */
export function sessionRecord(spans: readonly Span[], of: Organisation, now: number): Rec | null {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  const { session } = first;
  const person = of.people.find(({ id }) => id === first.agentId);
  const named = (all: readonly { id: string; name: string }[], wanted: string | undefined) =>
    all.find(({ id }) => id === wanted)?.name ?? "";
  const time = (...doings: Span["doing"][]) =>
    spans
      .filter(({ doing }) => doings.includes(doing))
      .reduce((sum, { end, start }) => sum + Math.max(0, (end ?? now) - start), 0);
  const count = (doing: Span["doing"]) => spans.filter((span) => span.doing === doing).length;
  return {
    agentSessionId: session.id,
    agentId: first.agentId,
    agentName: person ? `${person.firstName} ${person.lastName}` : "",
    userLoginId: person?.email ?? "",
    siteId: person?.siteId ?? "",
    siteName: named(of.sites, person?.siteId),
    teamId: session.teamId,
    teamName: named(of.teams, session.teamId),
    startTime: first.start,
    endTime: last.end,
    isActive: last.end === null,
    state: last.end === null ? last.doing : "logged-out",
    channelInfo: [
      {
        channelId: `ch-telephony-1-${first.agentId}`,
        channelType: "telephony",
        currentState: last.doing,
        connectedCount: count("connected"),
        connectedDuration: time("connected"),
        availableCount: count("available"),
        availableDuration: time("available"),
        idleCount: count("idle"),
        idleDuration: time("idle"),
        ringingCount: count("ringing"),
        ringingDuration: time("ringing"),
        holdCount: count("on-hold"),
        holdDuration: time("on-hold"),
        wrapupCount: count("wrapup"),
        wrapupDuration: time("wrapup"),
      },
    ],
  };
}

const lasted = ({ end, start }: Span) => (end === null ? 0 : end - start);
