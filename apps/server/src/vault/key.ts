import { createHash } from "node:crypto";

/** A key of AES-256, and the short name by which sealed records say which one they need. */
export interface Key {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Newest first: it seals, all open. */
export type Keys = readonly [Key, ...Key[]];

/**
 * Reads `RINGSIDE_KEYS`: keys of 32 bytes in base64 (or base64url), newest first, with spaces or
 * commas between, each with or without a name of its own (`2026-11:…`). Null where one is no key.
 */
export function readKeys(text: string): Keys | null {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
  const [newest, ...older] = keys.filter((key) => key !== null);
  if (newest === undefined || older.length + 1 !== keys.length) return null;
  const names = new Set([newest, ...older].map((key) => key.id));
  return names.size === keys.length ? [newest, ...older] : null;
}

function readKey(text: string): Key | null {
  const match = /^(?:([\w.-]{1,32}):)?([\w+/-]{43}=?)$/.exec(text);
  if (!match?.[2]) return null;
  const bytes = Buffer.from(match[2], "base64");
  if (bytes.length !== 32 || bytes.every((byte) => byte === bytes[0])) return null;
  return { id: match[1] ?? fingerprint(bytes), bytes };
}

function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update("ringside key").update(bytes).digest("hex").slice(0, 12);
}
