const first = 500;
const longest = 15_000;

/** How long to wait before the try numbered `attempt` (from 0), in milliseconds: doubling, with jitter. */
export function retryAfter(attempt: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** attempt);
  return Math.round(whole * (0.5 + chance / 2));
}
