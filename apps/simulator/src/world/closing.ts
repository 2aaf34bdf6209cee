import type { Floor } from "./floor.ts";
import { participantOf, type Agent, type Consult, type Task } from "./model.ts";
import { unseat } from "./seat.ts";
import { confirmState } from "./state.ts";
import { tell } from "./tell.ts";

/** A consult that is over. */
export interface Closed {
  readonly consult: Consult;
  /** Who was asked, where it was an agent; holds the task no longer. */
  readonly agent: Agent | undefined;
}

/** Takes the consult's leg away, and who was asked out of the task, without a word yet. */
export function closeConsult(floor: Floor, task: Task): Closed | null {
  const { consult } = task;
  if (!consult) return null;
  const asked = participantOf(task, consult.asked ?? "");
  if (asked) {
    unseat(task, asked.id);
    asked.leftAt = floor.now;
  }
  removeLeg(task, consult);
  const agent = floor.agents.get(consult.asked ?? "");
  agent?.contacts.splice(agent.contacts.indexOf(task.id), 1);
  return { consult, agent };
}

/**
 * Ends a consult for both, and says so to each. The customer stays on hold. While a queue still
 * looks for somebody the search is called off, and whose phone rings for it has just lost an offer.
 */
export function endConsultNow(floor: Floor, task: Task): void {
  const closed = closeConsult(floor, task);
  if (!closed) return;
  const { consult, agent } = closed;
  const searching = consult.to.kind === "queue" && consult.stage !== "talking";
  if (agent) {
    const id = agent.person.id;
    if (searching) tell(floor, "ended", task, id, { consult, toWrapUp: [] });
    else tell(floor, "consultEnded", task, id, { consult });
    if (consult.stage === "talking" && agent.contacts.length === 0) confirmState(floor, agent);
  }
  forgetAsked(task, consult);
  tell(floor, searching ? "searchCancelled" : "consultEnded", task, consult.by, { consult });
}

/** Who was only asked is none of the task's participants once the consult is over. */
export function forgetAsked({ participants }: Task, { asked }: Consult): void {
  const at = participants.findIndex(({ id }) => id === asked);
  if (at >= 0) participants.splice(at, 1);
}

/** From now on the task has no consult. */
export function removeLeg(task: Task, { legId }: Consult): void {
  const at = task.legs.findIndex(({ id }) => id === legId);
  if (at >= 0) task.legs.splice(at, 1);
  task.consult = null;
}
