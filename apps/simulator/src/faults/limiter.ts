/** WxCC's limit: so many requests a minute of one client, all its agents together. */
export interface LimiterSettings {
  readonly enabled: boolean;
  readonly perMinute: number;
}

/** Off, and as documented when it is on. Source: wire contract, section 17. */
export const defaultLimiter: LimiterSettings = { enabled: false, perMinute: 300 };

const minute = 60_000;

/** Counts the requests of each client id within the last minute. */
export class Limiter {
  readonly #clock: { readonly now: number };
  readonly #taken = new Map<string, number[]>();
  #settings = defaultLimiter;

  constructor(clock: { readonly now: number }) {
    this.#clock = clock;
  }

  get settings(): LimiterSettings {
    return this.#settings;
  }

  set settings(settings: LimiterSettings) {
    // Whoever turns it on begins with a clean minute.
    if (!this.#settings.enabled) this.#taken.clear();
    this.#settings = settings;
  }

  /** Takes one request; `null`, or in how many seconds one may be taken again. */
  take(clientId: string): number | null {
    if (!this.#settings.enabled) return null;
    const { now } = this.#clock;
    const taken = this.#taken.get(clientId) ?? [];
    const gone = taken.findIndex((at) => at > now - minute);
    taken.splice(0, gone < 0 ? taken.length : gone);
    this.#taken.set(clientId, taken);
    const oldest = taken[taken.length - this.#settings.perMinute];
    if (oldest !== undefined) return Math.max(1, Math.ceil((oldest + minute - now) / 1_000));
    taken.push(now);
    return null;
  }

  reset(): void {
    this.#taken.clear();
    this.#settings = defaultLimiter;
  }
}
