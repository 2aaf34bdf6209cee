import { z } from "zod";
import type { Sessions } from "../ports.ts";
import type { OwnLeases } from "./leases.ts";
import type { Sql } from "./sql.ts";

const Session = z.object({
  hash: z.string(),
  agentId: z.string(),
  orgId: z.string(),
  createdAt: z.number(),
  seenAt: z.number(),
  sealedTokens: z.instanceof(Uint8Array),
});

const Agent = z.object({ agentId: z.string(), orgId: z.string() });

export function sessions(sql: Sql, leases: OwnLeases): Sessions {
  return {
    async add({ hash, agentId, orgId, createdAt, seenAt, sealedTokens }) {
      const insert = "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)";
      sql.run(insert, hash, agentId, orgId, createdAt, seenAt, sealedTokens);
    },
    async find(hash) {
      return sql.get(Session, "SELECT * FROM sessions WHERE hash = ?", hash);
    },
    async all() {
      return sql.all(Session, "SELECT * FROM sessions ORDER BY createdAt, hash");
    },
    async of(agentId) {
      const select = "SELECT * FROM sessions WHERE agentId = ? ORDER BY createdAt, hash";
      return sql.all(Session, select, agentId);
    },
    async agents() {
      return sql.all(Agent, "SELECT DISTINCT agentId, orgId FROM sessions ORDER BY agentId");
    },
    async seen(hash, at) {
      sql.run("UPDATE sessions SET seenAt = ? WHERE hash = ? AND seenAt < ?", at, hash, at);
    },
    async putTokens(hash, sealedTokens, fence) {
      leases.check(fence);
      const update = "UPDATE sessions SET sealedTokens = ? WHERE hash = ?";
      return sql.run(update, sealedTokens, hash) > 0;
    },
    async remove(hash) {
      sql.run("DELETE FROM sessions WHERE hash = ?", hash);
    },
  };
}
