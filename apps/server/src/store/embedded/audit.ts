import { z } from "zod";
import type { AuditLines } from "../audit-port.ts";
import type { Sql } from "./sql.ts";

const Line = z.object({
  seq: z.number(),
  at: z.number(),
  record: z.string(),
  hash: z.string(),
});

export const auditTable = `CREATE TABLE audit (
     seq INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     record TEXT NOT NULL,
     hash TEXT NOT NULL
   ) STRICT;
   CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit
     BEGIN SELECT RAISE(ABORT, 'the audit trail is not changed'); END;`;

export function audit(sql: Sql): AuditLines {
  return {
    async last() {
      return sql.get(Line, "SELECT * FROM audit ORDER BY seq DESC LIMIT 1");
    },
    async append({ seq, at, record, hash }) {
      return sql.run("INSERT OR IGNORE INTO audit VALUES (?, ?, ?, ?)", seq, at, record, hash) > 0;
    },
    async after(seq, limit) {
      return sql.all(Line, "SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", seq, limit);
    },
    async lastBefore(at) {
      return sql.get(Line, "SELECT * FROM audit WHERE at < ? ORDER BY seq DESC LIMIT 1", at);
    },
    async removeThrough(seq) {
      sql.run("DELETE FROM audit WHERE seq <= ?", seq);
    },
  };
}
