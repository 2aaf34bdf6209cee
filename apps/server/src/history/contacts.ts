import type { Change, Desk, Missed, PastContact, Task } from "@ringside/desk";
import { draftOf, freshDraft, isHandedOn, reasonOf, recordOf, type Draft } from "./draft.ts";

export type Drafts = Readonly<Record<string, Draft>>;

/** What one change at a desk means for its contacts. */
export interface Followed {
  readonly drafts: Drafts;
  /** Contacts that have left; their reason is a code still. */
  readonly records: readonly PastContact[];
  /** Ids of drafts that should outlive the process as they are now. */
  readonly worth: readonly string[];
}

/**
 * Follows a desk's contacts by one change.
 *
 * @param at when it happened
 */
export function follow(drafts: Drafts, after: Desk, change: Change, at: number): Followed {
  if (change.kind === "missed") return missed(drafts, after, change.missed);
  const next: Record<string, Draft> = { ...drafts };
  const records: PastContact[] = [];
  const worth: string[] = [];
  for (const task of Object.values(after.tasks)) {
    if (isMissed(task, after)) continue;
    const before = next[task.id] ?? null;
    const known = draftOf(before, task);
    const handedOn = known.handedOn || isHandedOn(after, task.id, true);
    next[task.id] = { ...known, handedOn };
    if (isWorth(before, known)) worth.push(task.id);
  }
  for (const draft of Object.values(next)) {
    const { contactId } = draft;
    if (after.tasks[contactId] || !hasLeft(change, contactId)) continue;
    delete next[contactId];
    const handedOn = draft.handedOn || isHandedOn(after, contactId, false);
    const record = recordOf({ ...draft, handedOn }, at, null, reasonOf(after, contactId));
    if (record !== null) records.push(record);
  }
  return { drafts: next, records, worth };
}

/** Its offer has failed, and is written down: what is told until it is gone begins no other one. */
function isMissed({ id, version }: Task, { missed }: Desk): boolean {
  return missed?.taskId === id && missed.at >= version;
}

/** It was answered, or is over: what a restart should not forget. */
function isWorth(before: Draft | null, now: Draft): boolean {
  const was = before ?? { answered: null, over: null };
  return (
    (was.answered === null) !== (now.answered === null) || (was.over === null && now.over !== null)
  );
}

/** Whether the change says so of a contact that is not at the desk: a session tells those to come. */
function hasLeft(change: Change, contactId: string): boolean {
  if (change.kind === "session") return change.taskIds?.includes(contactId) === false;
  return change.kind === "taskGone" || change.kind === "signedOut";
}

/** An offer that failed is at the desk for a moment still, and told as gone next. */
function missed(drafts: Drafts, after: Desk, told: Missed): Followed {
  const draft = drafts[told.taskId] ?? unheard(told, after);
  if (draft === null) return { drafts, records: [], worth: [] };
  const { [told.taskId]: _left, ...others } = drafts;
  const record = recordOf(draft, told.at, told.why, null);
  return { drafts: others, records: record === null ? [] : [record], worth: [] };
}

/** An offer that was told only when it had failed; null when that is told for the second time. */
function unheard({ taskId, customer, at }: Missed, { gone }: Desk): Draft | null {
  if ((gone[taskId] ?? 0) >= at) return null;
  return freshDraft({
    contactId: taskId,
    channel: "telephony",
    direction: "inbound",
    customer,
    queue: null,
    endedBy: null,
    began: at,
  });
}
