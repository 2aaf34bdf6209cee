import type { Journal } from "../store/index.ts";

/** What a journal could not take, and is still to be told. */
export interface Owed {
  owe(agentId: string, commandId: string): void;
  /** Writes it down; what still cannot be is owed further. */
  mend(): Promise<void>;
}

/** @param own where all that is owed is kept meanwhile */
export function createOwed(own: Journal, journal: Journal): Owed {
  const owed = new Set<{ readonly agentId: string; readonly commandId: string }>();
  return {
    owe: (agentId, commandId) => void owed.add({ agentId, commandId }),
    async mend() {
      for (const one of owed) {
        const { agentId, commandId } = one;
        const entry = await own.find(agentId, commandId);
        if (entry !== null) await journal.claim(agentId, commandId, entry.fingerprint, entry.at);
        // It may have been answered while it was claimed.
        const answer = (await own.find(agentId, commandId))?.answer ?? null;
        if (answer !== null) await journal.answer(agentId, commandId, answer);
        owed.delete(one);
      }
    },
  };
}
