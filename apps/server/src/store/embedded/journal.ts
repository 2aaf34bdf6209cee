import { z } from "zod";
import type { Journal } from "../ports.ts";
import type { OwnLeases } from "./leases.ts";
import type { Sql } from "./sql.ts";

const Entry = z.object({
  fingerprint: z.string(),
  at: z.number(),
  answer: z.string().nullable(),
});

const select = "SELECT fingerprint, at, answer FROM journal WHERE agentId = ? AND commandId = ?";

export function journal(sql: Sql, leases: OwnLeases): Journal {
  return {
    async claim(agentId, commandId, fingerprint, at, fence) {
      leases.check(fence);
      const insert = "INSERT OR IGNORE INTO journal VALUES (?, ?, ?, ?, NULL)";
      const ours = sql.run(insert, agentId, commandId, fingerprint, at) > 0;
      return ours ? null : sql.get(Entry, select, agentId, commandId);
    },
    async find(agentId, commandId) {
      return sql.get(Entry, select, agentId, commandId);
    },
    async answer(agentId, commandId, answer) {
      const update = "UPDATE journal SET answer = ? WHERE agentId = ? AND commandId = ?";
      sql.run(update, answer, agentId, commandId);
    },
    async removeOlderThan(at) {
      sql.run("DELETE FROM journal WHERE at < ?", at);
    },
  };
}
