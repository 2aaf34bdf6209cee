import type { Stage } from "../stage/index.ts";
import type { ContactEvent, Fact } from "../world/index.ts";
import type { About } from "./perform.ts";
import type { Rule } from "./rule.ts";

/** Whether a fact is what a rule waits for, and whom it is about. */
export function observe({ when, queue, agent }: Rule, fact: Fact): About | null {
  if (when === undefined || when === "waiting") return null;
  if (fact.kind === "refused" || fact.kind === "buddies") return null;
  const { agentId } = fact;
  if (agent !== undefined && agent !== agentId) return null;
  if (fact.kind === "contact") {
    if (!isTold(fact.what, when) || (queue !== undefined && queue !== fact.task.queueId))
      return null;
    return { taskId: fact.task.id, agentId };
  }
  const what = fact.kind === "stateChanged" ? fact.session.state.kind.toLowerCase() : fact.kind;
  return what === when && queue === undefined ? { taskId: null, agentId } : null;
}

function isTold(what: ContactEvent, when: string): boolean {
  return what === when;
}

/** Whether so many wait as a rule says: in its queue, or in all. */
export function isCrowded({ queue, atLeast }: Rule, stage: Stage): boolean {
  const queues = queue === undefined ? stage.organisation.queues.map(({ id }) => id) : [queue];
  let waiting = 0;
  for (const id of queues) waiting += stage.line(id).length;
  return waiting >= atLeast;
}
