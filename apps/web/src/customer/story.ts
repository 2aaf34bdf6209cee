import type { Task } from "@ringside/desk";
import { words } from "../words/index.ts";

export interface Step {
  readonly text: string;
  /** Server time; null where it is not known. */
  readonly at: number | null;
  /** Still going on. */
  readonly now: boolean;
}

/** What has happened on this contact, as far as its latest snapshot tells. */
export function storyOf(task: Task): Step[] {
  const { phase, queue, createdAt, answeredAt } = task;
  const steps: Step[] = [];
  const add = (text: string, at: number | null, now = false) => steps.push({ text, at, now });
  if (createdAt !== null) {
    add(queue?.name ? words.customer.inQueue(queue.name) : words.customer.arrived, createdAt);
  }
  switch (phase.kind) {
    case "offered":
      add(words.customer.rang, phase.since, true);
      break;
    case "connected":
      add(words.customer.answered, phase.since, true);
      break;
    case "held":
      add(words.customer.answered, phase.since);
      add(words.customer.held, phase.heldSince, true);
      break;
    case "wrapup":
      if (answeredAt !== null) add(words.customer.answered, answeredAt);
      add(words.customer.ended[task.endedBy ?? "unknown"], phase.since, true);
      break;
  }
  return steps;
}
