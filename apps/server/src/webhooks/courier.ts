import type { Fence, Leases, Letter, Outbox } from "../store/index.ts";

export interface CourierOptions {
  /** The target's name in the store. */
  readonly target: string;
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** True when the receiver has taken it; what it throws counts as no. */
  readonly send: (letter: Letter) => Promise<boolean>;
  readonly onTry: (outcome: "done" | "failed") => void;
  /** Milliseconds to wait after so many failures in a row. */
  readonly pauseAfter?: (failures: number) => number;
}

/** Brings letters to one target: in order, each until it is taken. One node at a time does it. */
export interface Courier {
  /** There may be something new. */
  wake(): void;
  /** Since when its next letter is not taken, epoch milliseconds; null while all is well. */
  failingSince(): number | null;
  close(): Promise<void>;
}

const page = 50;
/** Other nodes' letters, and a lease that came free, are looked for so often, in milliseconds. */
const lookEvery = 2_000;
const pauses = [1_000, 5_000, 15_000, 60_000, 300_000] as const;

function usualPause(failures: number): number {
  const pause = pauses[Math.min(failures, pauses.length) - 1] ?? 0;
  return pause * (0.8 + Math.random() * 0.4);
}

export function startCourier(options: CourierOptions): Courier {
  const { target, outbox, leases, pauseAfter = usualPause } = options;
  const over = new AbortController();
  let failures = 0;
  let since: number | null = null;
  let fence: Fence | null = null;
  let wake: () => void = () => undefined;

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const keep = async (): Promise<void> => {
    if (fence === null) return;
    const [lost] = await leases.keep([fence]).catch(() => [fence]);
    if (lost) fence = null;
  };
  const keeping = setInterval(() => void keep(), Math.min(leases.ttlMs / 3, 60_000)).unref();

  const tryOnce = async (letter: Letter): Promise<boolean> => {
    const taken = await options.send(letter).catch(() => false);
    options.onTry(taken ? "done" : "failed");
    failures = taken ? 0 : failures + 1;
    since = taken ? null : (since ?? Date.now());
    return taken;
  };

  /** How long to rest then. */
  const round = async (): Promise<number> => {
    fence ??= await leases.take(`webhook ${target}`);
    if (fence === null) return lookEvery;
    const told = await outbox.told(target);
    // Who is new is told what comes, not what has been.
    if (told === null)
      return (await outbox.tell(target, null, await outbox.last())) ? 0 : lookEvery;
    let at = told;
    for (const letter of await outbox.after(told, page)) {
      if (over.signal.aborted || fence === null) return 0;
      if (!(await tryOnce(letter))) return pauseAfter(failures);
      // Somebody may have asked for a replay meanwhile: then that holds.
      if (!(await outbox.tell(target, at, letter.seq))) return 0;
      at = letter.seq;
    }
    return at === told ? lookEvery : 0;
  };

  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const pause = await round().catch(() => lookEvery);
      if (pause > 0 && !over.signal.aborted) await rest(pause);
    }
    if (fence !== null) await leases.release(fence).catch(() => undefined);
  };
  const running = run();

  return {
    wake() {
      // What waits after a failure waits on: one more letter is no reason to hurry.
      if (failures === 0) wake();
    },
    failingSince: () => since,
    async close() {
      over.abort();
      clearInterval(keeping);
      wake();
      await running;
    },
  };
}
