import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { z } from "zod";
import { refuseNewer } from "./migrations.ts";
import { openSql, type Sql } from "./sql.ts";

/** A backup cannot be made or put back; the message says what to do. */
export class BackupFailure extends Error {
  override readonly name = "BackupFailure";
}

/**
 * Copies a store into a new file, readable by its owner only. The server may be running: the copy is
 * of one moment.
 *
 * @throws {BackupFailure}
 */
export function backupEmbedded(store: string, file: string): void {
  if (!existsSync(store)) throw new BackupFailure(`There is no store at ${store} to back up.`);
  if (existsSync(file)) throw new BackupFailure(`${file} exists: name a new file.`);
  closeSync(openSync(file, "wx", 0o600));
  try {
    using(store, (sql) => sql.run("VACUUM INTO ?", file));
    check(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Puts a backup in a store's place; the store of before is kept beside it.
 *
 * @param opens throws when the keys at hand do not open what this mark seals
 * @returns where the store of before is; null when there was none
 * @throws {BackupFailure} the store is in use, or the file is no whole backup of this version's
 */
export function restoreEmbedded(
  file: string,
  store: string,
  opens: (sealed: Uint8Array) => void,
): string | null {
  if (!existsSync(file)) throw new BackupFailure(`There is no file ${file}.`);
  const next = `${store}.restoring`;
  copyFileSync(file, next);
  try {
    chmodSync(next, 0o600);
    opens(check(next));
    const before = existsSync(store) ? `${store}.before-restore` : null;
    if (before !== null) {
      requireUnused(store);
      renameSync(store, before);
    }
    renameSync(next, store);
    return before;
  } finally {
    rmSync(next, { force: true });
  }
}

/** Looks at every page and index; gives what was sealed to tell which keys belong to it. */
function check(file: string): Uint8Array {
  const Check = z.object({ integrity_check: z.string() });
  const Mark = z.object({ value: z.instanceof(Uint8Array) });
  try {
    return using(file, (sql) => {
      if (sql.get(Check, "PRAGMA integrity_check")?.integrity_check !== "ok") throw new Error();
      refuseNewer(sql);
      const mark = sql.get(Mark, "SELECT value FROM marks WHERE name = 'keys'");
      if (mark === null) throw new Error();
      return mark.value;
    });
  } catch (cause) {
    if (cause instanceof Error && /newer Ringside/.test(cause.message)) {
      throw new BackupFailure(cause.message, { cause });
    }
    throw new BackupFailure(`${file} is no whole store of Ringside's: use another backup.`, {
      cause,
    });
  }
}

/** Leaving write-ahead mode needs the file for oneself, and leaves nothing beside it. */
function requireUnused(store: string): void {
  try {
    using(store, (sql) => sql.exec("PRAGMA busy_timeout = 500; PRAGMA journal_mode = DELETE"));
  } catch (cause) {
    throw new BackupFailure(`${store} is in use: stop Ringside first.`, { cause });
  }
}

function using<T>(path: string, work: (sql: Sql) => T): T {
  const sql = openSql(path);
  try {
    return work(sql);
  } finally {
    sql.close();
  }
}
