import { burstOf, type Counter } from "./counter.ts";
import type { Lane } from "./lane.ts";
import { Queue, type Waiting } from "./queue.ts";

/** A call will not have its turn in time. */
export class NoTurn extends Error {
  override readonly name = "NoTurn";
  /** Milliseconds after which it is worth trying again. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`too many requests are waiting: try again in ${Math.ceil(retryAfterMs / 1_000)} s`);
    this.retryAfterMs = retryAfterMs;
  }
}

/** Lets calls through one by one, the most urgent first, no faster than the budget allows. */
export interface Turnstile {
  /**
   * Waits for a turn. The queue is bounded by time: who would wait longer is turned away at once.
   *
   * @param within milliseconds
   * @throws {NoTurn} also when it did not come after all
   * @throws the signal's reason
   */
  readonly turn: (lane: Lane, within: number, signal: AbortSignal | undefined) => Promise<void>;
  /** WxCC has had too much: all but call control rest, so that what is left is for calls. */
  readonly rest: (ms: number) => void;
  /** How many wait. */
  readonly waiting: () => number;
}

/** The part of a burst that only call control may take. */
const reserved = 1 / 4;
const soonest = 1_000;

export function createTurnstile(counter: Counter, limit: number): Turnstile {
  const queue = new Queue();
  const reserve = Math.ceil(burstOf(limit) * reserved);
  /** By a clock that nobody sets, as all waiting here. */
  let restsUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let pumping = false;

  const resting = (lane: Lane): number =>
    lane === "call" ? 0 : Math.max(0, restsUntil - performance.now());
  const mayGo = (lane: Lane): boolean => resting(lane) === 0;

  const expected = (lane: Lane): number =>
    Math.max(resting(lane), (queue.ahead(lane) * 60_000) / counter.perMinute);

  const again = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), ms);
    timer.unref();
  };

  /** A counter that cannot be asked stops nobody: WxCC's own limit stands behind it. */
  const spend = (lane: Lane): Promise<number> =>
    counter.spend(lane === "call" ? 0 : reserve).catch(() => 0);

  const pump = async (): Promise<void> => {
    if (pumping) return;
    pumping = true;
    try {
      for (let first = queue.first(mayGo); first; first = queue.first(mayGo)) {
        const wait = await spend(first.lane);
        const next = queue.first(mayGo);
        // Somebody more urgent has come meanwhile, who need not wait so long.
        if (wait > 0 && next?.lane === first.lane) return again(wait);
        if (wait === 0 && next) {
          queue.remove(next);
          next.go();
        }
      }
    } finally {
      pumping = false;
    }
    const rests = queue.busy().map(resting);
    if (rests.length > 0) again(Math.min(...rests));
  };

  return {
    turn(lane, within, signal) {
      const wait = expected(lane);
      if (wait > within) return Promise.reject(new NoTurn(Math.max(wait, soonest)));
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          queue.remove(waiting);
          clearTimeout(patience);
          signal?.removeEventListener("abort", aborted);
        };
        const giveUp = (error: unknown): void => {
          leave();
          reject(error);
        };
        const aborted = (): void => giveUp(signal?.reason);
        const waiting: Waiting = { lane, go: () => (leave(), resolve()) };
        const tooLate = () => giveUp(new NoTurn(Math.max(expected(lane), soonest)));
        const patience = setTimeout(tooLate, within);
        if (signal?.aborted) return aborted();
        signal?.addEventListener("abort", aborted, { once: true });
        queue.add(waiting);
        void pump();
      });
    },
    rest(ms) {
      restsUntil = Math.max(restsUntil, performance.now() + ms);
    },
    waiting: () => queue.ahead("statistics"),
  };
}
