import type { Tokens } from "@ringside/client";

const mostAhead = 600_000;

/**
 * When to ask for new tokens, in epoch milliseconds: a fifth of their life before its end, ten minutes at
 * most, give or take a quarter so that a floor that signed in at nine does not refresh in one second.
 */
export function renewalTime({ expiresAt }: Pick<Tokens, "expiresAt">, now: number): number {
  const ahead = Math.min(mostAhead, Math.max(expiresAt - now, 0) / 5);
  return expiresAt - ahead * (0.75 + Math.random() / 2);
}
