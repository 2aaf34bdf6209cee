import { decode } from "@ringside/contract";
import { emptyDesk, fold, interpret, journeyOf, type Desk, type PopEvent } from "@ringside/desk";
import { factsOf } from "./facts.ts";
import { tryRules, type Tried } from "./match.ts";
import { eventsBetween } from "./pops.ts";
import type { PopRules } from "./rules.ts";

/** What rules would have done when this happened to a contact. */
export interface Rehearsed {
  readonly taskId: string;
  readonly queue: string | null;
  readonly event: PopEvent;
  readonly tried: readonly Tried[];
}

/**
 * Tries rules out on notifications as WxCC wrote them, one text each: recorded ones, or a simulator's.
 * Nothing is opened. A text that is no notification is passed over.
 */
export function rehearse(rules: PopRules, agentId: string, texts: Iterable<string>): Rehearsed[] {
  const me = { agentId, systemCodes: {} };
  let desk: Desk = emptyDesk(0);
  const found: Rehearsed[] = [];
  for (const text of texts) {
    const notification = decode(text);
    if (notification.kind === "undecodable") continue;
    const before = desk;
    const changes = [...interpret(notification, me, 0), ...journeyOf(notification, me, 0)];
    desk = changes.reduce(fold, desk);
    for (const { task, event } of eventsBetween(before, desk)) {
      const tried = tryRules(rules, event, factsOf(desk, task, agentId));
      found.push({ taskId: task.id, queue: task.queue?.name ?? null, event, tried });
    }
  }
  return found;
}
