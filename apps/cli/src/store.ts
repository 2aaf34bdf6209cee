import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";

/** The folder in which the desktop will keep its store; null where it keeps none in a file. */
export function storeFolder(env: Environment): string | null {
  const file = storeFile(env);
  return file === null ? null : dirname(file);
}

/** The file in which the desktop keeps its store; null where it keeps none in a file. */
export function storeFile(env: Environment): string | null {
  const store = env["RINGSIDE_STORE"]?.trim() || "./.ringside/ringside.db";
  return store === ":memory:" || store.includes("://") ? null : resolve(store);
}

/**
 * What stands in the way of writing in a folder: the folder, or what it would have to be made in. Null
 * when nothing does.
 */
export async function obstacleTo(folder: string): Promise<string | null> {
  for (let place = folder; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK | constants.X_OK);
      return (await stat(place)).isDirectory() ? null : place;
    } catch (error) {
      const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
      // What is not there yet will be made, if what it will be in may be written.
      if (!missing || dirname(place) === place) return place;
    }
  }
}

/**
 * Refuses a store that cannot be written.
 *
 * @throws {Complaint}
 */
export async function requireStore(env: Environment): Promise<void> {
  const folder = storeFolder(env);
  const obstacle = folder === null ? null : await obstacleTo(folder);
  if (obstacle === null) return;
  throw new Complaint(
    `You may not keep data in ${folder}: let this user write to ${obstacle}, or set RINGSIDE_STORE elsewhere.`,
  );
}
