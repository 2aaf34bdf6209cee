import { z } from "zod";
import type { PendingSignIns } from "../ports.ts";
import { steadyClock } from "../steady.ts";
import type { Sql } from "./sql.ts";

const Pending = z.object({
  stateHash: z.string(),
  browserHash: z.string(),
  sealedVerifier: z.instanceof(Uint8Array),
  replaces: z.string().nullable(),
  at: z.number(),
});

export function signIns(sql: Sql): PendingSignIns {
  const clock = steadyClock();
  return {
    now: async () => clock(),
    async add({ stateHash, browserHash, sealedVerifier, replaces, at }) {
      const insert = "INSERT INTO signIns VALUES (?, ?, ?, ?, ?)";
      sql.run(insert, stateHash, browserHash, sealedVerifier, replaces, at);
    },
    async take(stateHash) {
      return sql.get(Pending, "DELETE FROM signIns WHERE stateHash = ? RETURNING *", stateHash);
    },
    async removeOlderThan(at) {
      sql.run("DELETE FROM signIns WHERE at < ?", at);
    },
  };
}
