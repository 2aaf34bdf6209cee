const first = 500;
const longest = 15_000;

/** No server may send a page away for longer than this, in milliseconds. */
const longestAsked = 60_000;

/**
 * How long to wait before the try numbered `attempt` (from 0), in milliseconds: doubling, with jitter;
 * on top of what the server `asked` for, so that those who were sent away do not come back at once.
 */
export function retryAfter(attempt: number, chance: number, asked = 0): number {
  const whole = Math.min(longest, first * 2 ** attempt);
  return Math.round(asked + whole * (0.5 + chance / 2));
}

/** How long a server that refuses asks to wait (`Retry-After` in seconds), in milliseconds; 0: it does not say. */
export function askedToWait(headers: Headers): number {
  const seconds = Number(headers.get("retry-after") ?? 0);
  return seconds > 0 ? Math.min(longestAsked, seconds * 1_000) : 0;
}
