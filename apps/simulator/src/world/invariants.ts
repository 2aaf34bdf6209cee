import { capacityOf, channelsOf, everyChannel, heldBy } from "./capacity.ts";
import type { Floor } from "./floor.ts";
import {
  agentsIn,
  isPostCall,
  mainLeg,
  participantOf,
  partiesIn,
  standing,
  type Agent,
  type Task,
} from "./model.ts";
import type { Monitor } from "./monitoring.ts";
import { couldTake } from "./routing.ts";
import type { Assist } from "./script.ts";

/** What must hold after every step, whatever was asked. Answers what does not. */
export function violations(floor: Floor): string[] {
  return [
    ...[...floor.tasks.values()].flatMap((task) => ofTask(floor, task)),
    ...[...floor.agents.values()].flatMap((agent) => ofAgent(floor, agent)),
    ...[...floor.assists.values()].flatMap(ofAssist),
    ...[...floor.monitors.values()].flatMap((one) => ofMonitor(floor, one)),
    ...[...floor.lines].flatMap(([queueId, line]) => ofLine(floor, queueId, line)),
  ];
}

function ofTask(floor: Floor, task: Task): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(`task ${task.id}: ${what}`);
  };
  const { phase, owner } = task;
  const talking = partiesIn(task).length;
  must(owner === null || participantOf(task, owner) !== undefined, "its owner takes no part");
  must(mainLeg(task) !== undefined, "it has no main leg");
  must(
    task.legs.every(({ participants }) => participants.every((id) => participantOf(task, id))),
    "somebody is on a leg who takes no part",
  );
  must(
    (phase.kind === "queued") === (floor.lines.get(task.queueId)?.includes(task.id) ?? false),
    "it waits and is not in line, or the other way about",
  );
  ofConsult(task, must);
  const parent = floor.tasks.get(task.parentId ?? "");
  must(
    task.parentId === null || phase.kind === "ended" || parent?.consult?.childId === task.id,
    "it is the child of a task that does not ask for it",
  );
  must(phase.kind !== "queued" || owner === null, "it waits and has an owner");
  must(
    phase.kind !== "queued" ||
      ![...floor.agents.values()].some((one) => couldTake(floor, one, task)),
    "it waits though somebody is free for it",
  );
  must(phase.kind !== "connected" || talking > 0, "nobody talks with the customer");
  const owned = owner !== null && agentsIn(task).some(({ id }) => id === owner);
  must(
    phase.kind !== "connected" || owned || agentsIn(task).length === 0,
    "its owner is not in the call",
  );
  must(!isPostCall(task) || talking > 1 || task.consult !== null, "somebody talks to nobody");
  must(phase.kind !== "offered" || phase.agentId === owner, "another than the owner is asked");
  ofPreview(floor, task, must);
  must(
    task.supervisor === null ||
      [...floor.monitors.values()].some(
        ({ by, taskId, stage }) =>
          by === task.supervisor?.id && taskId === task.id && stage === "barged",
      ),
    "a supervisor talks along who has not barged in",
  );
  must(
    agentsIn(task).length > 0 || !task.recording || phase.kind !== "connected",
    "it is recorded though no agent talks",
  );
  must(
    task.channel === "telephony" || (task.legs.length === 1 && !task.recording),
    "what is written is recorded, or consulted about",
  );
  must(
    floor.organisation.queues.some(
      ({ id, channel }) => id === task.queueId && channel === task.channel,
    ),
    "it is in a queue of another channel",
  );
  must(phase.kind === "connected" || !task.recording, "it is recorded though nobody talks");
  must(task.recording || task.recordingPausedSince === null, "a recording pauses that is none");
  must(
    phase.kind !== "ended" || task.participants.some((one) => one.wrapUpSince && !one.wrappedUpAt),
    "it ended, nobody must wrap it up, and it is still here",
  );
  must(
    task.legs.every((leg) => leg.heldSince === null || ["connected", "ended"].includes(phase.kind)),
    "a leg is on hold though nobody talks",
  );
  return found;
}

/** A campaign's customer is called only once an agent has said so, and one at a time. */
function ofPreview(floor: Floor, task: Task, must: (holds: boolean, what: string) => void): void {
  const { phase, owner, preview, customer } = task;
  must((task.outbound === "preview") === (preview !== null), "a campaign's, and of none");
  must(
    phase.kind !== "previewed" ||
      !floor.campaigns.get(preview?.campaign ?? "")?.leads.some(sameAs(customer)),
    "whom it is about waits in the campaign as well",
  );
  if (phase.kind !== "previewed") return;
  must(preview?.reservationId === null, "a call is looked at before it is made");
  must(phase.agentId === owner, "another than the owner looks at it");
  must(
    task.participants.every(({ joinedAt }) => joinedAt === null),
    "somebody is in the call before it is made",
  );
}

const sameAs =
  ({ number }: Task["customer"]) =>
  ({ customer }: { customer: Task["customer"] }) =>
    customer.number === number;

function ofConsult(task: Task, must: (holds: boolean, what: string) => void): void {
  const { consult, phase, legs } = task;
  const consultLegs = legs.filter(({ kind }) => kind === "consult").map(({ id }) => id);
  must(consultLegs.join() === (consult?.legId ?? ""), "its legs and its consult do not agree");
  if (!consult) return;
  const { by, asked, stage } = consult;
  must(phase.kind === "connected", "somebody consults though nobody talks");
  must(
    agentsIn(task).some(({ id }) => id === by),
    "who consults is not in the call",
  );
  const other = participantOf(task, asked ?? "");
  must(
    (stage === "waiting") === (asked === null),
    "a consult rings nowhere, or waits with somebody",
  );
  must(asked === null || other !== undefined, "who is asked takes no part");
  must((other?.joinedAt ?? null) === null || stage === "talking", "who is asked talks already");
}

function ofAgent(floor: Floor, agent: Agent): string[] {
  const { person, session, contacts, sockets } = agent;
  const found: string[] = [];
  const must = (holds: boolean, what: string) => holds || found.push(`${person.email}: ${what}`);
  const named = [...floor.tasks.values()].filter((task) => standing(task, person.id) !== null);
  must(
    named.length === contacts.length && named.every(({ id }) => contacts.includes(id)),
    "holds other contacts than those that are the agent's",
  );
  for (const channel of everyChannel) {
    const fits = heldBy(floor, agent, channel) <= capacityOf(floor, agent, channel);
    must(fits, `holds too much ${channel}`);
  }
  must(
    session === null || Object.keys(session.channels).join() === channelsOf(floor, agent).join(),
    "has a state for other channels than those that are the agent's",
  );
  must(session !== null || contacts.length === 0, "signed out with a contact");
  must(sockets >= 0, "fewer than no connections");
  const doubles = [...floor.agents.values()].filter(
    (other) => session && other.session?.device.number === session.device.number,
  );
  must(doubles.length <= 1, "shares a phone with another agent");
  return found;
}

/** Who listens is signed in, holds no contact, and hears one call that goes on. */
function ofMonitor(floor: Floor, { id, by, taskId, stage, heldSince }: Monitor): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string) => holds || found.push(`monitor ${id}: ${what}`);
  const agent = floor.agents.get(by);
  const others = [...floor.monitors.values()].filter(
    (one) => one.taskId !== null && (one.by === by || one.taskId === taskId),
  );
  must((agent?.session ?? null) !== null, "who listens is signed out");
  must((taskId === null) === (stage === "waiting"), "it waits and listens");
  must(heldSince === null || stage === "listening", "it is held, and nobody listens");
  if (taskId === null) return found;
  must(floor.tasks.get(taskId)?.phase.kind === "connected", "it listens to no call");
  must(others.length === 1, "two listen to one call, or one to two");
  const calls = agent?.contacts.filter((one) => floor.tasks.get(one)?.channel === "telephony");
  must(calls?.length === 0, "who listens has a call of the own");
  return found;
}

/** An assistant says what is written, in its order, and nothing else but what somebody has it say. */
function ofAssist({ taskId, said, unwritten, script, suggestion }: Assist): string[] {
  const read = said.filter(({ id }) => !unwritten.has(id));
  const asWritten = read.every(({ text }, at) => script.lines[at]?.text === text);
  const suggested = script.lines.slice(0, read.length).map((line) => line.suggestion ?? null);
  return [
    ...(asWritten ? [] : [`task ${taskId}: something was said that is not written`]),
    ...(suggestion === null || suggested.includes(suggestion)
      ? []
      : [`task ${taskId}: something is suggested that nothing said calls for`]),
  ];
}

function ofLine(floor: Floor, queueId: string, line: readonly string[]): string[] {
  const lost = line.filter((id) => floor.tasks.get(id)?.queueId !== queueId);
  const twice = line.length !== new Set(line).size ? [`queue ${queueId}: a task stands twice`] : [];
  return [...twice, ...lost.map((id) => `queue ${queueId}: ${id} is none of its tasks`)];
}
