import type { Fetch, SocketLike } from "@ringside/client";
import type { Simulator } from "@ringside/simulator";
import { BadLine, goodManners, type Manners } from "../convergence/line.ts";
import type { SharedTime } from "../convergence/time.ts";
import { inject } from "../convergence/webex.ts";

/** What becomes of a request on its way. */
export type Trouble =
  /** The connection is refused: surely nothing was sent. */
  | { readonly kind: "refused" }
  /** The connection breaks, before WxCC read the request or after it did what was asked. */
  | { readonly kind: "broken"; readonly performed: boolean }
  /** There never is an answer. */
  | { readonly kind: "hanging"; readonly performed: boolean }
  /** Done at once, and told by notification; the answer comes later, by so many milliseconds. */
  | { readonly kind: "slow"; readonly ms: number };

/** How lines behave for a while: several may at once. */
interface Behaviour {
  readonly change: Partial<Manners>;
  /** Null: all, and those to come. */
  readonly lines: readonly BadLine[] | null;
  readonly since: number;
}

interface Meeting {
  readonly trouble: Trouble;
  /** How likely a request meets it. */
  readonly likely: number;
  /** How many it may meet still. */
  left: number;
}

/** The network between one server and WxCC, as bad as it is made. */
export class Network {
  readonly #sim: Simulator;
  readonly #time: SharedTime;
  readonly #random: () => number;
  readonly #meetings = new Set<Meeting>();
  readonly #behaviours = new Set<Behaviour>();
  /** Each with when it was opened. */
  readonly #lines = new Map<BadLine, number>();
  #isDead = false;

  constructor(sim: Simulator, time: SharedTime, random: () => number) {
    this.#sim = sim;
    this.#time = time;
    this.#random = random;
  }

  readonly fetch: Fetch = async (url, init) => {
    if (this.#isDead) return never();
    const trouble = this.#meet();
    if (trouble === null) return this.#ask(url, init);
    if (trouble.kind === "refused") throw failed("ECONNREFUSED");
    if (trouble.kind === "slow") {
      const answer = await this.#ask(url, init);
      await pause(trouble.ms, init.signal);
      return answer;
    }
    if (trouble.performed) await this.#ask(url, init);
    if (trouble.kind === "broken") throw failed("ECONNRESET");
    return never(init.signal);
  };

  readonly openSocket = (url: string): SocketLike => {
    if (this.#isDead || [...this.#meetings].some(({ trouble }) => trouble.kind === "refused"))
      throw failed("ECONNREFUSED");
    const line: BadLine = new BadLine(this.#sim.connect(url), this.#random, () =>
      this.#isDead ? { ...goodManners, mute: true } : this.#mannersOf(line),
    );
    this.#lines.set(line, this.#sim.now);
    return line;
  };

  /** Lines that stand. */
  lines(): BadLine[] {
    for (const line of this.#lines.keys()) if (!line.isOpen) this.#lines.delete(line);
    return [...this.#lines.keys()];
  }

  /** Lines that have been silent for so many milliseconds, and that the server holds open all the same. */
  unnoticed(ms: number): number {
    return this.lines().filter((line) => {
      const mute = this.#behavioursOf(line).filter(({ change }) => change.mute);
      const since = Math.max(this.#lines.get(line) ?? 0, Math.min(...mute.map((one) => one.since)));
      return this.#sim.now - since > ms;
    }).length;
  }

  /** Has requests meet trouble. Gives how to stop that. */
  trouble(trouble: Trouble, likely = 1, count = Infinity): () => void {
    const meeting = { trouble, likely, left: count };
    this.#meetings.add(meeting);
    return () => void this.#meetings.delete(meeting);
  }

  /** Has lines behave so: those given, or all, and those to come. Gives how to stop that. */
  behave(change: Partial<Manners>, lines: readonly BadLine[] | null = null): () => void {
    const behaviour = { change, lines, since: this.#sim.now };
    this.#behaviours.add(behaviour);
    return () => {
      this.#behaviours.delete(behaviour);
      for (const line of this.lines()) if (!this.#mannersOf(line).mute) line.unmuted();
    };
  }

  /** Nothing comes in or goes out while the server's machine stands still. Gives how to go on. */
  sleep(): () => void {
    return this.behave({ mute: true, asleep: true });
  }

  /** The server's machine is gone: nobody hears of its end but by broken lines. */
  die(): void {
    this.#isDead = true;
    for (const line of this.lines()) line.cut();
  }

  #behavioursOf(line: BadLine): Behaviour[] {
    return [...this.#behaviours].filter(({ lines }) => lines === null || lines.includes(line));
  }

  #mannersOf(line: BadLine): Manners {
    return Object.assign({}, goodManners, ...this.#behavioursOf(line).map(({ change }) => change));
  }

  #meet(): Trouble | null {
    for (const meeting of this.#meetings) {
      if (meeting.left <= 0 || this.#random() >= meeting.likely) continue;
      meeting.left -= 1;
      return meeting.trouble;
    }
    return null;
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    return this.#time.during(inject(this.#sim, url, init));
  }
}

function failed(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

/** Waits until it is given up, as `fetch` does. */
function never(signal?: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(reasonOf(signal)), { once: true });
  });
}

function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  const wait = new Promise<void>((resolve) => setTimeout(resolve, ms));
  return Promise.race([wait, never(signal)]);
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error("given up");
}
