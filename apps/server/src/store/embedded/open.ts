import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Store } from "../ports.ts";
import { audit } from "./audit.ts";
import { journal } from "./journal.ts";
import { leases } from "./leases.ts";
import { marks } from "./marks.ts";
import { outbox } from "./outbox.ts";
import { past } from "./past.ts";
import { migrate } from "./migrations.ts";
import { sessions } from "./sessions.ts";
import { signIns } from "./sign-ins.ts";
import { openSql } from "./sql.ts";

/**
 * Opens the store in one SQLite file, made where it is missing, readable by its owner only.
 *
 * @param path a file, or `:memory:`
 * @throws {Error} the folder or file cannot be written, or is no store of this version's
 */
export function openEmbedded(path: string): Store {
  if (path !== ":memory:") makePrivate(path);
  const sql = openSql(path);
  // What was written must be on the disk before it is acted on: a new token, a command's id.
  sql.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000");
  migrate(sql);
  const own = leases();
  return {
    audit: audit(sql),
    sessions: sessions(sql, own),
    signIns: signIns(sql),
    journal: journal(sql, own),
    marks: marks(sql),
    outbox: outbox(sql),
    past: past(sql),
    leases: own,
    relay: null,
    async check() {
      sql.transaction(() => sql.run("INSERT OR REPLACE INTO marks VALUES ('check', x'')"));
    },
    async close(onTrouble) {
      try {
        // So that the one file is all there is to copy.
        sql.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } catch (error) {
        onTrouble?.(error);
      }
      sql.close();
    },
  };
}

function makePrivate(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}
