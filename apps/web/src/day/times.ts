/** From and until when, in epoch milliseconds. */
export interface Times {
  readonly from: number;
  readonly to: number;
}

/** Today by this browser's clock and zone, until now. */
export function today(now: number): Times {
  return { from: midnight(now, 0), to: now };
}

/** Yesterday until the same time of day, so that half a day is held against half a day. */
export function yesterdayByNow(now: number): Times {
  const to = new Date(now);
  to.setDate(to.getDate() - 1);
  return { from: midnight(now, -1), to: to.getTime() };
}

function midnight(now: number, days: number): number {
  const at = new Date(now);
  at.setHours(0, 0, 0, 0);
  at.setDate(at.getDate() + days);
  return at.getTime();
}
