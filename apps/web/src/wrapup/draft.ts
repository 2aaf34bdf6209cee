import * as z from "zod/mini";
import { forget, keep, kept, keptNames, useKept } from "../ui/index.ts";

/** What the agent has said of a wrap-up so far: kept in this browser, the same in all its tabs. */
const Draft = z.object({
  reason: z.nullable(z.string()),
  /** It waits for the agent, and does not end by itself. */
  stopped: z.boolean(),
  /** Milliseconds more than the profile gives. */
  extra: z.number(),
  /** It was submitted: until WxCC has it, it is submitted again whenever that is possible. */
  submitted: z.boolean(),
  /** It was submitted because its time was over. */
  byItself: z.optional(z.boolean()),
  /** How many submissions came to nothing; each new one has an id of its own. */
  tries: z.number(),
});
export type Draft = z.infer<typeof Draft>;

const nothing: Draft = { reason: null, stopped: false, extra: 0, submitted: false, tries: 0 };
const prefix = "wrapup.";

export function draftOf(taskId: string): Draft {
  return read(kept(prefix + taskId));
}

export function useDraft(taskId: string): Draft {
  return read(useKept(prefix + taskId));
}

export function keepDraft(taskId: string, change: Partial<Draft>): void {
  keep(prefix + taskId, JSON.stringify({ ...draftOf(taskId), ...change }));
}

/** Forgets what was said of contacts that are over. */
export function forgetDrafts(openTaskIds: readonly string[]): void {
  for (const name of keptNames(prefix)) {
    if (!openTaskIds.includes(name.slice(prefix.length))) forget(name);
  }
}

/** What stands there may be from another version, or written by hand. */
function read(text: string | null): Draft {
  try {
    const draft = Draft.safeParse(JSON.parse(text ?? "null"));
    return draft.success ? draft.data : nothing;
  } catch {
    return nothing;
  }
}
