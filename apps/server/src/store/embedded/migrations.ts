import { z } from "zod";
import { auditTable } from "./audit.ts";
import { outboxTable } from "./outbox.ts";
import { pastTable } from "./past.ts";
import type { Sql } from "./sql.ts";

/** Each step is applied once, in order, and never changed after a release. */
const steps: readonly string[] = [
  `CREATE TABLE sessions (
     hash TEXT PRIMARY KEY,
     agentId TEXT NOT NULL,
     orgId TEXT NOT NULL,
     createdAt INTEGER NOT NULL,
     seenAt INTEGER NOT NULL,
     sealedTokens BLOB NOT NULL
   ) STRICT;
   CREATE TABLE signIns (
     stateHash TEXT PRIMARY KEY,
     browserHash TEXT NOT NULL,
     sealedVerifier BLOB NOT NULL,
     replaces TEXT,
     at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX signInsByAge ON signIns (at);
   CREATE TABLE journal (
     agentId TEXT NOT NULL,
     commandId TEXT NOT NULL,
     fingerprint TEXT NOT NULL,
     at INTEGER NOT NULL,
     answer TEXT,
     PRIMARY KEY (agentId, commandId)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX journalByAge ON journal (at);
   CREATE TABLE marks (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;`,
  auditTable,
  pastTable,
  outboxTable,
];

/**
 * Brings the file to this version's shape.
 *
 * @throws {Error} the file was written by a newer version
 */
export function migrate(sql: Sql): void {
  sql.transaction(() => {
    const done = refuseNewer(sql);
    for (const step of steps.slice(done)) sql.exec(step);
    sql.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

/**
 * How many steps the file has gone.
 *
 * @throws {Error} more than this version knows
 */
export function refuseNewer(sql: Sql): number {
  const version = sql.get(z.object({ user_version: z.number() }), "PRAGMA user_version");
  const done = version?.user_version ?? 0;
  if (done <= steps.length) return done;
  throw new Error("The store was written by a newer Ringside: start that version.");
}
