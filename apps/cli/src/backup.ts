import { BackupFailure, backupStore, restoreStore } from "@ringside/server";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";
import { storeFile } from "./store.ts";

/**
 * Copies the store into a new file.
 *
 * @returns what to tell
 * @throws {Complaint}
 */
export function backup(env: Environment, file: string): string[] {
  orComplain(() => backupStore(requireFile(env), file));
  const keys = env["RINGSIDE_KEYS"]?.trim() ? "RINGSIDE_KEYS" : "ringside.key, beside the store";
  return [`Backed up to ${file}.`, `It opens only with your keys (${keys}): keep them elsewhere.`];
}

/**
 * Puts a backup in the store's place.
 *
 * @returns what to tell
 * @throws {Complaint}
 */
export function restore(env: Environment, file: string): string[] {
  const store = requireFile(env);
  const keys = env["RINGSIDE_KEYS"]?.trim() || undefined;
  const before = orComplain(() => restoreStore(file, store, keys));
  const kept = before === null ? [] : [`The store of before is kept at ${before}.`];
  return [`Restored ${store} from ${file}.`, ...kept];
}

function requireFile(env: Environment): string {
  const file = storeFile(env);
  if (file !== null) return file;
  throw new Complaint("RINGSIDE_STORE names no file: back up its database by its own means.");
}

function orComplain<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // What the file system refuses names the path and the reason.
    const known = error instanceof BackupFailure || (error instanceof Error && "syscall" in error);
    if (known) throw new Complaint(error.message);
    throw error;
  }
}
