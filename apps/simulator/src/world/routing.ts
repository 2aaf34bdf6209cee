import type { Floor } from "./floor.ts";
import { leaveLine, queueOf } from "./line.ts";
import type { Agent, Task } from "./model.ts";
import { offer } from "./offer.ts";
import type { Queue } from "./organisation/index.ts";

/** Offers each task that waits, oldest first, to the agent who has been free the longest. */
export function route(floor: Floor): void {
  const free = [...floor.agents.values()]
    .filter((agent) => mayTake(floor, agent))
    .sort((one, other) => one.freeSince - other.freeSince);
  if (free.length === 0) return;
  for (const task of waiting(floor)) {
    const queue = queueOf(floor, task);
    const fit = free.filter((agent) => queue && serves(floor, agent, queue, task));
    const agent = fit.find(({ person }) => person.id === task.preferredAgentId) ?? fit[0];
    if (!agent) continue;
    leaveLine(floor, task);
    offer(floor, task, agent);
    if (!mayTake(floor, agent)) free.splice(free.indexOf(agent), 1);
    if (free.length === 0) return;
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

function serves(floor: Floor, agent: Agent, queue: Queue, task: Task): boolean {
  const teamId = agent.session?.teamId ?? "";
  const waited = floor.now - task.queueSince;
  return queue.groups.some(
    ({ teamIds, afterSeconds }) => afterSeconds * 1_000 <= waited && teamIds.includes(teamId),
  );
}

function waiting(floor: Floor): Task[] {
  const ids = [...floor.lines.values()].flat();
  const tasks = ids.flatMap((id) => floor.tasks.get(id) ?? []);
  return tasks.sort((one, other) => one.createdAt - other.createdAt);
}
