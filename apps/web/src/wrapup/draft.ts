const prefix = "ringside.wrapup.";

/** What the agent has said of a wrap-up so far: kept in this browser, the same in all its tabs. */
interface Draft {
  readonly reason: string | null;
  /** It waits for the agent, and does not end by itself. */
  readonly stopped: boolean;
}

const nothing: Draft = { reason: null, stopped: false };

export function draftOf(taskId: string): Draft {
  try {
    const [reason = "", stopped] = (localStorage.getItem(prefix + taskId) ?? "").split(" ");
    return { reason: reason === "" ? null : reason, stopped: stopped === "stopped" };
  } catch {
    return nothing;
  }
}

export function keepDraft(taskId: string, change: Partial<Draft>): void {
  const { reason, stopped } = { ...draftOf(taskId), ...change };
  try {
    localStorage.setItem(prefix + taskId, `${reason ?? ""} ${stopped ? "stopped" : ""}`);
  } catch {
    // No storage: the choice lasts as long as the page.
  }
}

/** Forgets what was said of contacts that are over. */
export function forgetDrafts(openTaskIds: readonly string[]): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      if (!openTaskIds.includes(key.slice(prefix.length))) localStorage.removeItem(key);
    }
  } catch {
    // No storage: nothing to forget.
  }
}
