import { reserveConsulted, ringConsulted } from "./asking.ts";
import { capacityOf, heldBy } from "./capacity.ts";
import { queueBehind } from "./destination.ts";
import { isAvailable } from "./channels.ts";
import type { Floor } from "./floor.ts";
import { leaveLine, queueOf } from "./line.ts";
import { standing, type Agent, type Task } from "./model.ts";
import { watches } from "./monitor.ts";
import { offer } from "./offer.ts";
import type { Channel, Queue } from "./organisation/index.ts";

/** Offers each task that waits, oldest first, to the agent who has been free the longest. */
export function route(floor: Floor): void {
  const tasks = waiting(floor);
  const consults = searching(floor);
  if (tasks.length + consults.length === 0) return;
  const agents = [...floor.agents.values()]
    .filter(({ session }) => session && isAvailable(session))
    .sort((one, other) => one.freeSince - other.freeSince);
  const free = new Map<Channel, Agent[]>();
  for (const task of tasks) {
    const queue = queueOf(floor, task);
    // Most are busy while a line is long: who has no room is looked at once, not once a task.
    const withRoom =
      free.get(task.channel) ?? agents.filter((one) => mayTake(floor, one, task.channel));
    free.set(task.channel, withRoom);
    const fit = withRoom.filter((agent) => fits(floor, agent, queue, task));
    const agent = fit.find(({ person }) => person.id === task.preferredAgentId) ?? fit[0];
    if (!agent) continue;
    leaveLine(floor, task);
    offer(floor, task, agent);
  }
  // Customers come first; then colleagues who look for somebody to consult.
  for (const { task, consult } of consults) {
    const queue = queueBehind(floor, consult.to);
    const agent = agents.find(
      (one) => isReady(one, task.channel) && mayServe(floor, one, queue, task, consult.since),
    );
    if (!agent) continue;
    reserveConsulted(floor, task, agent);
    ringConsulted(floor, task, agent.person.id);
  }
}

/** Whether an agent could be offered a contact of a channel now. */
export function mayTake(floor: Floor, agent: Agent, channel: Channel): boolean {
  return isReady(agent, channel) && hasRoom(floor, agent, channel);
}

/** Whether a task that waits could be offered to this agent at once. */
export function couldTake(floor: Floor, agent: Agent, task: Task): boolean {
  return mayTake(floor, agent, task.channel) && fits(floor, agent, queueOf(floor, task), task);
}

function fits(floor: Floor, agent: Agent, queue: Queue | undefined, task: Task): boolean {
  return isAble(agent, task) && mayServe(floor, agent, queue, task, task.queueSince);
}

/** A supervisor who signed in to watch takes no contacts. */
function isReady({ session }: Agent, channel: Channel): boolean {
  return session?.channels[channel]?.kind === "Available" && session.roles.includes("agent");
}

/** Whether an agent can do all that a task wants. */
function isAble({ skills }: Agent, task: Task): boolean {
  return task.skills.every((skill) => skills.includes(skill));
}

/** Whether one more contact of a channel fits into an agent's capacity. */
export function hasRoom(floor: Floor, agent: Agent, channel: Channel): boolean {
  if (channel === "telephony" && watches(floor, agent.person.id)) return false;
  return heldBy(floor, agent, channel) < capacityOf(floor, agent, channel);
}

/** Whether an agent serves a queue by now, has room, and has no part in the task already. */
function mayServe(
  floor: Floor,
  agent: Agent,
  queue: Queue | undefined,
  task: Task,
  since: number,
): boolean {
  const { person, session } = agent;
  const teamId = session?.teamId ?? "";
  const waited = floor.now - since;
  if (!queue || standing(task, person.id) !== null) return false;
  if (!hasRoom(floor, agent, task.channel)) return false;
  return queue.groups.some(
    ({ teamIds, afterSeconds }) => afterSeconds * 1_000 <= waited && teamIds.includes(teamId),
  );
}

function searching(floor: Floor) {
  return [...floor.tasks.values()]
    .flatMap((task) => {
      const { consult } = task;
      return consult?.stage === "waiting" && consult.childId === null ? [{ task, consult }] : [];
    })
    .sort((one, other) => one.consult.since - other.consult.since);
}

function waiting(floor: Floor): Task[] {
  const tasks: Task[] = [];
  for (const line of floor.lines.values())
    for (const id of line) {
      const task = floor.tasks.get(id);
      if (task) tasks.push(task);
    }
  return tasks.sort((one, other) => one.createdAt - other.createdAt);
}
