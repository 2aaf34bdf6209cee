const mostAhead = 600_000;

/**
 * When to ask for new tokens, by the clock of both times: a fifth of their life before its end, ten minutes at
 * most, give or take a quarter so that a floor that signed in at nine does not refresh in one second.
 */
export function renewalTime(endsAt: number, now: number): number {
  const ahead = Math.min(mostAhead, Math.max(endsAt - now, 0) / 5);
  return endsAt - ahead * (0.75 + Math.random() / 2);
}
