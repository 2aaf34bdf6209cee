import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { readKeys, type Keys } from "./key.ts";

/**
 * The keys in a file, for a start on one's own machine. Made at the first start, readable by its
 * owner only.
 *
 * @throws {Error} the file cannot be made, is open to others, or holds no keys
 */
export function localKeys(path: string): Keys {
  makeOnce(path);
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(`The key file ${path} is open to other users: run \`chmod 600 ${path}\`.`);
  }
  const keys = readKeys(readFileSync(path, "utf8"));
  if (keys === null) {
    throw new Error(`The key file ${path} holds no key: put it back from your backup.`);
  }
  return keys;
}

function makeOnce(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(32).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
