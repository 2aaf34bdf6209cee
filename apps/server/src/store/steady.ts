/** The time of day when it was made, and steady from then on: a clock that is set changes nothing. */
export function steadyClock(): () => number {
  const ahead = Date.now() - performance.now();
  return () => Math.round(ahead + performance.now());
}
