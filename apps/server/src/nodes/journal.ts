import { createOwed, memoryJournal } from "../commands/index.ts";
import { Fenced, type Fence, type Journal } from "../store/index.ts";

/** The journal of one desk: claims are made by who has the desk, and by nobody after them. */
export interface DeskJournal extends Journal {
  /** Writes down what could not be before; what still cannot be is owed further. */
  mend(): Promise<void>;
}

/** A retry comes within this time, in milliseconds, if at all. */
const kept = 24 * 3_600_000;

/**
 * While the store is away a command of this node's own tabs is written down here alone: nobody else can
 * have taken the desk by a store that is away for all.
 *
 * @param fence null when the desk is not here any more
 */
export function deskJournal(journal: Journal, fence: () => Fence | null): DeskJournal {
  const own = memoryJournal();
  const owed = createOwed(own, journal);

  const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

  return {
    async claim(agentId, commandId, print, at) {
      const current = fence();
      if (current === null) throw new Fenced(agentId);
      await own.removeOlderThan(at - kept);
      const before = await own.find(agentId, commandId);
      if (before !== null) return before;
      const entry = await journal.claim(agentId, commandId, print, at, current).catch((error) => {
        if (error instanceof Fenced) throw error;
        owed.owe(agentId, commandId);
        return null;
      });
      return entry ?? own.claim(agentId, commandId, print, at);
    },
    async find(agentId, commandId) {
      const known = await own.find(agentId, commandId);
      return known ?? (await orNull(journal.find(agentId, commandId)));
    },
    async answer(agentId, commandId, answer) {
      await own.answer(agentId, commandId, answer);
      await journal.answer(agentId, commandId, answer);
    },
    async removeOlderThan(at) {
      await own.removeOlderThan(at);
    },
    mend: () => owed.mend(),
  };
}
