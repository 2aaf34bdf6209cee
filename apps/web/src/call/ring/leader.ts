/** What of the browser's lock manager is needed to elect one tab. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, hold: () => Promise<void>): Promise<void>;
}

/**
 * Elects one tab of this browser: `lead` runs in it, and when that tab closes or dies, in the next one.
 * Without locks every tab leads. Says how to resign.
 */
export function elect(name: string, locks: Locks | undefined, lead: () => void): () => void {
  const over = new AbortController();
  if (!locks) {
    lead();
    return () => over.abort();
  }
  const hold = (): Promise<void> => {
    lead();
    return new Promise((resolve) => {
      over.signal.addEventListener("abort", () => resolve());
    });
  };
  locks.request(name, { signal: over.signal }, hold).catch(() => {
    // Resigned while still waiting for its turn.
  });
  return () => over.abort();
}
