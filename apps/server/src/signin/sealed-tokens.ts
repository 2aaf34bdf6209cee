import type { Tokens } from "@ringside/client";
import { z } from "zod";
import type { Vault } from "../vault/index.ts";

const Stored = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
  refreshExpiresAt: z.number(),
  scope: z.string().nullable(),
  orgId: z.string(),
  /** What its user knows the session's browser by. */
  browser: z.string().nullable().default(null),
});

/** Bound to its session: a row copied to another session does not open there. */
const place = (hash: string) => `session ${hash} tokens`;

export function sealTokens(
  vault: Vault,
  hash: string,
  tokens: Tokens,
  browser: string | null,
): Uint8Array {
  return vault.seal(JSON.stringify({ ...tokens, browser }), place(hash));
}

/** @throws {WrongKey} */
export function openTokens(vault: Vault, hash: string, sealed: Uint8Array) {
  const { text, stale } = vault.open(sealed, place(hash));
  const { browser, ...rest } = Stored.parse(JSON.parse(text));
  const tokens: Tokens = rest;
  return { tokens, browser, stale };
}
