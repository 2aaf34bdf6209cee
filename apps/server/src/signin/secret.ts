import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, fit for a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: enough to know it by, not to use it. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** What may be told of a session to call it by: its hash is told to nobody. */
export function publicId(hash: string): string {
  return hashOf(`told ${hash}`).slice(0, 22);
}

export function isSecret(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}
