import type { Simulator } from "@ringside/simulator";
import { Clock } from "./clock.ts";

/** Faked time, in which the simulator's clock and everybody's timers go together. */
export class SharedTime {
  readonly #sim: Simulator;
  readonly #clock: Clock;
  /** Requests on their way: time stands still for them. */
  #busy = 0;
  /** For how long nobody but the simulator has been awake; null: all are. */
  #slept: number | null = null;

  constructor(sim: Simulator) {
    this.#sim = sim;
    this.#clock = new Clock(sim.now);
    const { subtle } = crypto;
    // Done on other threads, in turns that nobody here counts.
    subtle.digest = (...asked) => this.during(SubtleCrypto.prototype.digest.apply(subtle, asked));
  }

  /** How many timers are set. */
  get waiting(): number {
    return this.#clock.waiting;
  }

  /** Does something that takes real turns of the event loop but no time. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets everything happen that needs no time. */
  readonly settle = async (): Promise<void> => {
    do {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    } while (this.#busy > 0);
  };

  async advance(ms: number, step = 100): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      const now = Math.min(left, step);
      this.#sim.advance(now);
      if (this.#slept === null) await this.#clock.advance(now, this.settle);
      else this.#slept += now;
      await this.settle();
    }
  }

  /** Everybody's time of day but the simulator's is wrong by this from now on; how fast time goes is not. */
  jump(ms: number): void {
    this.#clock.jump(ms);
  }

  /** Time goes on for the simulator alone, as when a machine is stopped. Gives how to go on. */
  sleep(): () => Promise<void> {
    this.#slept ??= 0;
    return async () => {
      const slept = this.#slept;
      this.#slept = null;
      if (slept !== null) await this.#clock.wake(slept, this.settle);
    };
  }

  get isAsleep(): boolean {
    return this.#slept !== null;
  }

  close(): void {
    this.#clock.close();
    Reflect.deleteProperty(crypto.subtle, "digest");
  }
}
