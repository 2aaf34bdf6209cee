import type { PhoneCommand } from "./command.ts";
import { someCustomer, someVariables } from "./customers.ts";
import type { Floor } from "./floor.ts";
import { enqueue, queueOf } from "./line.ts";
import type { Customer, Task, Variable } from "./model.ts";
import type { Channel, Queue } from "./organisation/index.ts";
import { mayTake } from "./routing.ts";
import { refuse, tell } from "./tell.ts";

/** A customer calls, or writes. Who it is and which queue is left to chance where the command does not say. */
export function call(floor: Floor, command: PhoneCommand & { kind: "call" }): void {
  const { random, organisation } = floor;
  const { channel = "telephony" } = command;
  const queue =
    command.queueId === null
      ? queueFor(floor, channel, command.agentId)
      : organisation.queues.find(({ id }) => id === command.queueId);
  if (queue?.channel !== channel) return refuse(floor, command, "QUEUE_NOT_FOUND");
  const somebody = someCustomer(random, channel);
  const variables = command.variables ?? someVariables(random);
  const customer = {
    number: command.customer.number ?? somebody.number,
    name: command.customer.name ?? somebody.name,
  };
  const task = newTask(
    floor,
    random.uuid(),
    null,
    queue.id,
    queue.entryPointId,
    customer,
    variables,
  );
  task.preferredAgentId = command.agentId;
  task.skills = command.skills ?? [];
  tell(floor, "arrived", task, null);
  enqueue(floor, task, "end");
  if (command.patience !== null) floor.after(command.patience, { kind: "giveUp", taskId: task.id });
}

/** Sees to it that a customer is on the way while an agent waits for one and no customer does. */
export function keepTrafficFlowing(floor: Floor): void {
  const { traffic } = floor.settings;
  if (floor.arrivalDue || !wanted(floor)) return;
  floor.arrivalDue = true;
  const wait = floor.arrivals === 0 ? traffic.firstAfterMs : floor.random.wait(traffic.everyMs);
  floor.after(wait, { kind: "arrival" });
}

export function arrival(floor: Floor): void {
  floor.arrivalDue = false;
  if (!wanted(floor)) return;
  floor.arrivals += 1;
  call(floor, {
    kind: "call",
    queueId: null,
    customer: { number: null, name: null },
    variables: null,
    agentId: null,
    patience: floor.settings.traffic.patienceMs,
  });
}

function wanted(floor: Floor): boolean {
  if (!floor.settings.traffic.enabled) return false;
  if ([...floor.lines.values()].some((line) => line.length > 0)) return false;
  return [...floor.agents.values()].some(
    (agent) => agent.sockets > 0 && mayTake(floor, agent, "telephony"),
  );
}

/** A queue that somebody who is ready serves at once, else any. */
function queueFor(floor: Floor, channel: Channel, agentId: string | null): Queue | undefined {
  const queues = floor.organisation.queues.filter((queue) => queue.channel === channel);
  const teams = [...floor.agents.values()]
    .filter((agent) =>
      agentId === null ? mayTake(floor, agent, channel) : agent.person.id === agentId,
    )
    .flatMap(({ session }) => session?.teamId ?? []);
  const served = queues.filter(({ groups }) =>
    groups.some(
      ({ teamIds, afterSeconds }) => afterSeconds === 0 && teams.some((id) => teamIds.includes(id)),
    ),
  );
  return floor.random.pick(served.length > 0 ? served : queues);
}

export function newTask(
  floor: Floor,
  id: string,
  outbound: Task["outbound"],
  queueId: string,
  entryPointId: string,
  customer: Customer,
  variables: readonly Variable[],
  parentId: string | null = null,
): Task {
  const task: Task = {
    id,
    channel: queueOf(floor, { queueId })?.channel ?? "telephony",
    direction: outbound === null ? "inbound" : "outbound",
    outbound,
    createdAt: floor.now,
    queueId,
    previousQueueIds: [],
    queueSince: floor.now,
    entryPointId,
    skills: [],
    customer,
    variables,
    phase: { kind: "queued", since: floor.now },
    owner: null,
    participants: [
      {
        id: customer.number,
        role: "customer",
        name: customer.name,
        number: customer.number,
        session: null,
        siteId: null,
        joinedAt: outbound === null ? floor.now : null,
        leftAt: null,
        leftConference: false,
        wrapUpSince: null,
        wrappedUpAt: null,
        wrapUpCodeId: null,
      },
    ],
    legs: [{ id, kind: "main", participants: [customer.number], heldSince: null }],
    consult: null,
    parentId,
    recording: false,
    recordingPausedSince: null,
    preferredAgentId: null,
    offers: 0,
    preview: null,
    supervisor: null,
  };
  floor.tasks.set(id, task);
  return task;
}
