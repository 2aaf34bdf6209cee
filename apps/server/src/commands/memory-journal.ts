import type { Journal, JournalEntry } from "../store/index.ts";

/** A journal that lives as long as the process: for a desk of its own, such as a bot's. */
export function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  const key = (agentId: string, commandId: string) => `${agentId} ${commandId}`;
  return {
    async claim(agentId, commandId, fingerprint, at) {
      const before = entries.get(key(agentId, commandId));
      if (before) return before;
      entries.set(key(agentId, commandId), { fingerprint, at, answer: null });
      return null;
    },
    async find(agentId, commandId) {
      return entries.get(key(agentId, commandId)) ?? null;
    },
    async answer(agentId, commandId, answer) {
      const entry = entries.get(key(agentId, commandId));
      if (entry) entries.set(key(agentId, commandId), { ...entry, answer });
    },
    async removeOlderThan(at) {
      for (const [id, entry] of entries) if (entry.at < at) entries.delete(id);
    },
  };
}
