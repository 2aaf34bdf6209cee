import { randomBytes } from "node:crypto";

/** A new key with the day it was made as its name, as `RINGSIDE_KEYS` takes it. */
export function newKey(now: Date): string {
  return `${now.toISOString().slice(0, 10)}:${randomBytes(32).toString("base64")}`;
}
