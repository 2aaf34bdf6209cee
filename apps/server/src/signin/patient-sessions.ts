import { Fenced, type Sessions, type StoredSession } from "../store/index.ts";

/** Sessions whose new tokens are written later where they could not be at once. */
export interface PatientSessions extends Sessions {
  /** Writes down what is owed; what still cannot be is owed further. */
  mend(): Promise<void>;
}

/**
 * In a store that is this node's alone: while it cannot be written, as on a full disk, new tokens are kept
 * in memory. Those before may be worth nothing any more, and calls go on by the new.
 */
export function patientSessions(stored: Sessions): PatientSessions {
  const owed = new Map<string, Uint8Array>();
  const newest = (row: StoredSession): StoredSession => ({
    ...row,
    sealedTokens: owed.get(row.hash) ?? row.sealedTokens,
  });

  const write = async (...given: Parameters<Sessions["putTokens"]>): Promise<boolean> => {
    const isThere = await stored.putTokens(...given);
    const [hash] = given;
    owed.delete(hash);
    return isThere;
  };

  return {
    ...stored,
    async find(hash) {
      const row = await stored.find(hash);
      return row && newest(row);
    },
    all: async () => (await stored.all()).map(newest),
    of: async (agentId) => (await stored.of(agentId)).map(newest),
    async putTokens(hash, sealedTokens, fence) {
      try {
        return await write(hash, sealedTokens, fence);
      } catch (error) {
        if (error instanceof Fenced) throw error;
        owed.set(hash, sealedTokens);
        return true;
      }
    },
    async remove(hash) {
      owed.delete(hash);
      await stored.remove(hash);
    },
    async mend() {
      for (const [hash, sealedTokens] of owed) await write(hash, sealedTokens);
    },
  };
}
