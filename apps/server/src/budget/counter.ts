/** Counts the requests of one client id, within one process or across several. */
export interface Counter {
  /** Requests a minute that are handed out when all are asked for. */
  readonly perMinute: number;
  /**
   * Takes one request out of the budget.
   *
   * @param reserve how many must be left over afterwards, for who is more urgent
   * @returns 0: taken. Else in how many milliseconds it is worth asking again
   */
  readonly spend: (reserve: number) => Promise<number>;
  /** Takes one without asking: it was sent already. */
  readonly debit: () => void;
  /** How many may go at once now. Rejects when that cannot be told. */
  readonly left: () => Promise<number>;
}

/** The share of the limit that may go out at once; what is left is spread over the minute. */
const burstShare = 1 / 20;
/** Kept free, so that requests that bunch on their way do not meet the limit. */
const slackShare = 1 / 100;

/** How many may go at once under this limit, in a quiet minute. */
export function burstOf(limit: number): number {
  return Math.max(1, Math.floor(limit * burstShare));
}

/** What a bucket holds, and how fast it is filled, so that no minute has more than the limit. */
export function ratesOf(limit: number): { readonly burst: number; readonly perMinute: number } {
  const burst = burstOf(limit);
  return { burst, perMinute: Math.max(1, limit - burst - limit * slackShare) };
}

/**
 * A token bucket: in no minute whatever does it hand out more than `limit`.
 *
 * @param limit requests a minute that WxCC allows this client id
 */
export function createBucket(limit: number): Counter {
  const { burst, perMinute } = ratesOf(limit);
  let level = burst;
  let at = performance.now();

  const refill = (): void => {
    const now = performance.now();
    level = Math.min(burst, level + ((now - at) * perMinute) / 60_000);
    at = now;
  };

  return {
    perMinute,
    async spend(reserve) {
      refill();
      const short = Math.min(reserve, burst - 1) + 1 - level;
      // A hair short is rounding, and not worth a wait of no time.
      if (short > 1e-6) return Math.ceil((short * 60_000) / perMinute);
      level -= 1;
      return 0;
    },
    debit() {
      refill();
      level = Math.max(level - 1, -burst);
    },
    async left() {
      refill();
      return Math.max(0, Math.floor(level));
    },
  };
}
