import { z } from "zod";
import type { Outbox } from "../outbox-port.ts";
import type { Sql } from "./sql.ts";

export const outboxTable = `
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX outboxByAge ON outbox (at);
  CREATE TABLE outboxTold (target TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT;`;

const Row = z.object({ seq: z.number(), id: z.string(), at: z.number(), body: z.string() });
const Seq = z.object({ seq: z.number() });

export function outbox(sql: Sql): Outbox {
  const told = (target: string): number | null =>
    sql.get(Seq, "SELECT seq FROM outboxTold WHERE target = ?", target)?.seq ?? null;
  return {
    async add({ id, at, body }) {
      sql.run("INSERT OR IGNORE INTO outbox (id, at, body) VALUES (?, ?, ?)", id, at, body);
    },
    async after(seq, limit) {
      return sql.all(Row, "SELECT * FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?", seq, limit);
    },
    async last() {
      return sql.get(Seq, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")?.seq ?? 0;
    },
    async placeOf(id) {
      return sql.get(Seq, "SELECT seq FROM outbox WHERE id = ?", id)?.seq ?? null;
    },
    told: async (target) => told(target),
    async tell(target, before, seq) {
      return sql.transaction(() => {
        if (told(target) !== before) return false;
        sql.run("INSERT OR REPLACE INTO outboxTold VALUES (?, ?)", target, seq);
        return true;
      });
    },
    async prune(at, most) {
      sql.run("DELETE FROM outbox WHERE at < ?", at);
      const oldest = "SELECT seq FROM outbox ORDER BY seq DESC LIMIT -1 OFFSET ?";
      sql.run(`DELETE FROM outbox WHERE seq IN (${oldest})`, most);
    },
  };
}
