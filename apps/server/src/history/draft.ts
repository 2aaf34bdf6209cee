import { PastContact, type Desk, type MissedWhy, type Task } from "@ringside/desk";
import * as z from "zod/mini";

const told = PastContact.shape;

/** A contact that is still at the desk: what its record will say, as far as it has come. */
export const Draft = z.object({
  id: told.id,
  contactId: told.contactId,
  channel: told.channel,
  direction: told.direction,
  customer: told.customer,
  queue: told.queue,
  endedBy: told.endedBy,
  began: z.number(),
  answered: z.nullable(z.number()),
  held: z.number(),
  /** On hold since; null while not. */
  heldSince: z.nullable(z.number()),
  /** In wrap-up since. */
  over: z.nullable(z.number()),
  /** It was transferred by this agent. */
  handedOn: z.boolean(),
  helped: z.boolean(),
  notReached: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/** The draft as the latest snapshot has it. */
export function draftOf(before: Draft | null, task: Task): Draft {
  const { phase } = task;
  const known = before ?? begun(task);
  const heldSince = phase.kind === "held" ? phase.heldSince : null;
  const wasHeld = known.heldSince !== null && heldSince === null;
  const held = known.held + (wasHeld ? Math.max(0, task.version - (known.heldSince ?? 0)) : 0);
  const talks = phase.kind === "connected" || phase.kind === "held";
  return {
    ...known,
    customer: task.customer,
    queue: task.queue?.name ?? known.queue,
    endedBy: task.endedBy ?? known.endedBy,
    answered: known.answered ?? task.answeredAt ?? (talks ? phase.since : null),
    heldSince,
    held,
    over: phase.kind === "wrapup" ? phase.since : null,
    helped: known.helped || task.consult?.role === "asked",
    notReached: known.notReached || task.mishap?.of === "outdial",
  };
}

function begun(task: Task): Draft {
  const { id: contactId, channel, direction, phase, answeredAt } = task;
  const began = phase.kind === "offered" ? phase.since : (answeredAt ?? phase.since);
  const { customer, endedBy } = task;
  const queue = task.queue?.name ?? null;
  return freshDraft({ contactId, channel, direction, customer, queue, endedBy, began });
}

type Beginning = Pick<
  Draft,
  "contactId" | "channel" | "direction" | "customer" | "queue" | "endedBy" | "began"
>;

/** Of a contact of which nothing but its beginning is known. */
export function freshDraft(beginning: Beginning): Draft {
  return {
    ...beginning,
    id: `${beginning.contactId}@${beginning.began}`,
    answered: null,
    heldSince: null,
    held: 0,
    over: null,
    handedOn: false,
    helped: false,
    notReached: false,
  };
}

const handingOn: ReadonlySet<string> = new Set(["task.transfer", "task.completeTransfer"]);

/** Whether this agent has handed the contact on, by what was asked here. */
export function isHandedOn({ commands }: Desk, taskId: string, certain: boolean): boolean {
  return Object.values(commands).some(
    ({ command, outcome }) =>
      handingOn.has(command.kind) &&
      "taskId" in command &&
      command.taskId === taskId &&
      (outcome === null ? !certain : outcome.kind === "done"),
  );
}

/** The code of the wrap-up reason that was sent from here last, and not refused. */
export function reasonOf({ commands }: Desk, taskId: string): string | null {
  let last: { at: number; auxCodeId: string } | null = null;
  for (const { command, outcome, at } of Object.values(commands)) {
    if (command.kind !== "task.wrapup" || command.taskId !== taskId) continue;
    if (outcome?.kind === "refused" || (last !== null && last.at > at)) continue;
    last = { at, auxCodeId: command.auxCodeId };
  }
  return last?.auxCodeId ?? null;
}

/**
 * The record of a contact that has left; null where there is nothing to tell: a colleague who wanted
 * help, and thought better of it.
 */
export function recordOf(
  draft: Draft,
  ended: number,
  why: MissedWhy | null,
  reason: string | null,
): PastContact | null {
  const { id, contactId, channel, direction, customer, queue, endedBy } = draft;
  const { began, answered, heldSince, over } = draft;
  const outcome = outcomeOf(draft, why);
  if (outcome === null) return null;
  const end = Math.max(ended, draft.began);
  const hungUp = Math.min(over ?? end, end);
  const held = draft.held + (heldSince === null ? 0 : Math.max(0, hungUp - heldSince));
  const talked = draft.answered === null ? 0 : Math.max(0, hungUp - draft.answered - held);
  return {
    id,
    contactId,
    channel,
    direction,
    customer,
    queue,
    endedBy,
    began,
    answered,
    outcome,
    why,
    reason,
    ended: end,
    rang: Math.max(0, (draft.answered ?? end) - draft.began),
    talked,
    held,
    wrapped: over === null ? 0 : end - hungUp,
  };
}

function outcomeOf(draft: Draft, why: MissedWhy | null): PastContact["outcome"] | null {
  if (why !== null) return "missed";
  if (draft.notReached) return "notReached";
  if (draft.answered === null) {
    if (draft.helped) return null;
    return draft.direction === "outbound" ? "notReached" : "gaveUp";
  }
  if (draft.helped) return "helped";
  return draft.handedOn ? "handedOn" : "handled";
}
