import type { Journal } from "../store/index.ts";
import { memoryJournal } from "./memory-journal.ts";
import { createOwed } from "./owed.ts";

/** A journal that writes later what could not be written at once. */
export interface PatientJournal extends Journal {
  /** Writes down what is owed; what still cannot be is owed further. */
  mend(): Promise<void>;
}

/**
 * Of a store that is this node's alone: while it cannot be written, as on a full disk, calls go on, and
 * their commands' ids are kept in memory. What cannot be read is an error all the same: it may have been
 * sent.
 */
export function patientJournal(journal: Journal): PatientJournal {
  const own = memoryJournal();
  const owed = createOwed(own, journal);

  return {
    async claim(agentId, commandId, print, at) {
      const before = await own.find(agentId, commandId);
      if (before !== null) return before;
      try {
        return await journal.claim(agentId, commandId, print, at);
      } catch {
        owed.owe(agentId, commandId);
        return own.claim(agentId, commandId, print, at);
      }
    },
    async find(agentId, commandId) {
      return (await own.find(agentId, commandId)) ?? journal.find(agentId, commandId);
    },
    async answer(agentId, commandId, answer) {
      await own.answer(agentId, commandId, answer);
      await journal.answer(agentId, commandId, answer);
    },
    async removeOlderThan(at) {
      await own.removeOlderThan(at);
      await journal.removeOlderThan(at);
    },
    mend: () => owed.mend(),
  };
}
