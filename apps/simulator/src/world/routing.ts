import { reserveConsulted, ringConsulted } from "./asking.ts";
import { queueBehind } from "./destination.ts";
import type { Floor } from "./floor.ts";
import { leaveLine, queueOf } from "./line.ts";
import { standing, type Agent, type Task } from "./model.ts";
import { offer } from "./offer.ts";
import type { Queue } from "./organisation/index.ts";

/** Offers each task that waits, oldest first, to the agent who has been free the longest. */
export function route(floor: Floor): void {
  const free = [...floor.agents.values()]
    .filter((agent) => mayTake(floor, agent))
    .sort((one, other) => one.freeSince - other.freeSince);
  if (free.length === 0) return;
  const taken = (agent: Agent) => {
    if (!mayTake(floor, agent)) free.splice(free.indexOf(agent), 1);
  };
  for (const task of waiting(floor)) {
    const queue = queueOf(floor, task);
    const fit = free.filter((agent) => mayServe(floor, agent, queue, task, task.queueSince));
    const agent = fit.find(({ person }) => person.id === task.preferredAgentId) ?? fit[0];
    if (!agent) continue;
    leaveLine(floor, task);
    offer(floor, task, agent);
    taken(agent);
  }
  // Customers come first; then colleagues who look for somebody to consult.
  for (const { task, consult } of searching(floor)) {
    const queue = queueBehind(floor, consult.to);
    const agent = free.find((one) => mayServe(floor, one, queue, task, consult.since));
    if (!agent) continue;
    reserveConsulted(floor, task, agent);
    ringConsulted(floor, task, agent.person.id);
    taken(agent);
  }
}

/** Whether an agent could be offered a call now. */
export function mayTake(floor: Floor, agent: Agent): boolean {
  const { session } = agent;
  // A supervisor who signed in to watch takes no calls.
  if (session?.state.kind !== "Available" || !session.roles.includes("agent")) return false;
  return hasRoom(floor, agent);
}

/** Whether one more call fits into an agent's capacity. */
export function hasRoom(floor: Floor, agent: Agent): boolean {
  return agent.contacts.length < capacityOf(floor, agent);
}

/** Calls at once, by the multimedia profile of the agent's site. */
export function capacityOf(floor: Floor, { person }: Agent): number {
  const { sites, multimediaProfiles } = floor.organisation;
  const site = sites.find(({ id }) => id === person.siteId);
  return multimediaProfiles.find(({ id }) => id === site?.multimediaProfileId)?.telephony ?? 0;
}

/** Whether an agent serves a queue by now, and has no part in the task already. */
function mayServe(
  floor: Floor,
  { person, session }: Agent,
  queue: Queue | undefined,
  task: Task,
  since: number,
): boolean {
  const teamId = session?.teamId ?? "";
  const waited = floor.now - since;
  if (!queue || standing(task, person.id) !== null) return false;
  return queue.groups.some(
    ({ teamIds, afterSeconds }) => afterSeconds * 1_000 <= waited && teamIds.includes(teamId),
  );
}

function searching(floor: Floor) {
  return [...floor.tasks.values()]
    .flatMap((task) => {
      const { consult } = task;
      return consult?.stage === "waiting" ? [{ task, consult }] : [];
    })
    .sort((one, other) => one.consult.since - other.consult.since);
}

function waiting(floor: Floor): Task[] {
  const ids = [...floor.lines.values()].flat();
  const tasks = ids.flatMap((id) => floor.tasks.get(id) ?? []);
  return tasks.sort((one, other) => one.createdAt - other.createdAt);
}
