import { WxccError } from "@ringside/client";
import type { Operation } from "@ringside/contract";
import type { Outage } from "@ringside/desk";
import { CircuitState, circuitBreaker, handleWhen, type IBreaker } from "cockatiel";
import type { Lane } from "./lane.ts";

/** Stops asking for what WxCC does not answer, so that nobody waits for it in vain. */
export interface Breaker {
  /** @throws {WxccError} `unavailable`, and surely unsent, while it is open */
  readonly guard: <T>(operation: Operation, work: () => Promise<T>) => Promise<T>;
  readonly outage: () => Outage | null;
}

/** How long WxCC is left in peace before one call finds out, in milliseconds. */
const restFor = 5_000;
/** The same for lines: WxCC idles who has none, by its own clock. */
const restForLines = 1_000;
/** Without any call there is no news: after this long an outage is no longer told. */
const forgetAfter = 60_000;
/** More than half of at least ten calls within ten seconds must fail: one agent's bad luck closes no door. */
const sample = { threshold: 0.5, within: 10_000, atLeast: 10 };

const troubles: readonly string[] = ["unavailable", "timeout", "network"] satisfies Outage["why"][];

function troubleOf(error: unknown): Outage["why"] | null {
  if (!(error instanceof WxccError) || !troubles.includes(error.code)) return null;
  const { code } = error;
  return code === "unavailable" || code === "timeout" || code === "network" ? code : null;
}

/** What came of the calls of late; which is late is told by a clock that nobody sets. */
class Sample implements IBreaker {
  #calls: { readonly at: number; readonly failed: boolean }[] = [];
  readonly state = null;

  success(state: CircuitState): void {
    if (state === CircuitState.HalfOpen) this.#calls = [];
    this.#add(false);
  }

  failure(state: CircuitState): boolean {
    this.#add(true);
    if (state !== CircuitState.Closed) return true;
    const failed = this.#calls.filter((call) => call.failed).length;
    return this.#calls.length >= sample.atLeast && failed > sample.threshold * this.#calls.length;
  }

  #add(failed: boolean): void {
    const at = performance.now();
    this.#calls = this.#calls.filter((call) => at - call.at < sample.within);
    this.#calls.push({ at, failed });
  }
}

/** One lane's breaker: configuration that hangs says nothing of call control. */
export function createBreaker(of: Lane, onChange: () => void): Breaker {
  let outage: Outage | null = null;
  let why: Outage["why"] = "unavailable";
  /** By the clock that nobody sets: the policy's own goes by the time of day, and so is not asked. */
  let restsUntil = 0;
  let forget: NodeJS.Timeout | undefined;
  const rests = of === "signIn" ? restForLines : restFor;
  const policy = circuitBreaker(
    handleWhen((error) => {
      why = troubleOf(error) ?? why;
      return troubleOf(error) !== null;
    }),
    { halfOpenAfter: -Infinity, breaker: new Sample() },
  );

  const become = (next: Outage | null): void => {
    clearTimeout(forget);
    if (next) forget = setTimeout(() => become(null), forgetAfter).unref();
    if (next === null && outage === null) return;
    outage = next;
    onChange();
  };
  policy.onBreak(() => {
    restsUntil = performance.now() + rests;
    become({ of, since: outage?.since ?? Date.now(), why });
  });
  policy.onReset(() => become(null));

  return {
    outage: () => outage,
    async guard(operation, work) {
      const rest = restsUntil - performance.now();
      if (policy.state !== CircuitState.Open || rest <= 0) return policy.execute(work);
      const retryAfterMs = Math.max(1_000, Math.ceil(rest));
      throw new WxccError({ code: "unavailable", operation, retryAfterMs, unsent: true });
    },
  };
}
