import { z } from "zod";
import { pastFields, type Past, type StoredPast } from "../history-port.ts";
import type { Sql } from "./sql.ts";

export const pastTable = `
  CREATE TABLE past (
    agentId TEXT NOT NULL,
    orgId TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    began INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    open INTEGER NOT NULL,
    customer TEXT,
    sealed BLOB NOT NULL,
    PRIMARY KEY (agentId, id)
  ) STRICT;
  CREATE INDEX pastByTime ON past (agentId, kind, began);
  CREATE INDEX pastOpen ON past (agentId) WHERE open = 1;
  CREATE INDEX pastByCustomer ON past (orgId, customer, began) WHERE customer IS NOT NULL;
  CREATE INDEX pastByAge ON past (began);`;

const Row = z
  .object({
    ...pastFields,
    open: z.number(),
    sealed: z.instanceof(Uint8Array),
  })
  .transform((row): StoredPast => ({ ...row, open: row.open === 1 }));

export function past(sql: Sql): Past {
  const put = (one: StoredPast): void => {
    const { agentId, orgId, kind, id, began, ended, customer, sealed } = one;
    const insert = "INSERT OR REPLACE INTO past VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const open = one.open ? 1 : 0;
    sql.run(insert, agentId, orgId, kind, id, began, ended, open, customer, sealed);
  };
  return {
    async put(entries) {
      sql.transaction(() => entries.forEach(put));
    },
    async between(agentId, kind, from, to, limit) {
      const select = `SELECT * FROM past WHERE agentId = ? AND kind = ? AND began >= ? AND began < ?
        ORDER BY began DESC, id DESC LIMIT ?`;
      return sql.all(Row, select, agentId, kind, from, to, limit);
    },
    async openOf(agentId) {
      return sql.all(Row, "SELECT * FROM past WHERE agentId = ? AND open = 1", agentId);
    },
    async ofCustomer(orgId, customers, limit) {
      const select = `SELECT * FROM past WHERE orgId = ? AND open = 0
        AND customer IN (SELECT value FROM json_each(?)) ORDER BY began DESC, id DESC LIMIT ?`;
      return sql.all(Row, select, orgId, JSON.stringify(customers), limit);
    },
    async removeOlderThan(began) {
      sql.run("DELETE FROM past WHERE began < ?", began);
    },
    async keepNewest(agentId, most) {
      const remove = `DELETE FROM past WHERE agentId = ? AND began < (
        SELECT began FROM past WHERE agentId = ? ORDER BY began DESC, id DESC LIMIT 1 OFFSET ?)`;
      sql.run(remove, agentId, agentId, most - 1);
    },
  };
}
