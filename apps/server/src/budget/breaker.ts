import { WxccError } from "@ringside/client";
import type { Operation } from "@ringside/contract";
import type { Outage } from "@ringside/desk";
import { BrokenCircuitError, SamplingBreaker, circuitBreaker, handleWhen } from "cockatiel";
import type { Lane } from "./lane.ts";

/** Stops asking for what WxCC does not answer, so that nobody waits for it in vain. */
export interface Breaker {
  /** @throws {WxccError} `unavailable`, and surely unsent, while it is open */
  readonly guard: <T>(operation: Operation, work: () => Promise<T>) => Promise<T>;
  readonly outage: () => Outage | null;
}

/** How long WxCC is left in peace before one call finds out, in milliseconds. */
const restFor = 5_000;
/** Without any call there is no news: after this long an outage is no longer told. */
const forgetAfter = 60_000;
/** Half of at least ten calls within ten seconds must fail: one agent's bad luck closes no door. */
const sample = { threshold: 0.5, duration: 10_000, minimumRps: 1 };

const troubles: readonly string[] = ["unavailable", "timeout", "network"] satisfies Outage["why"][];

function troubleOf(error: unknown): Outage["why"] | null {
  if (!(error instanceof WxccError) || !troubles.includes(error.code)) return null;
  const { code } = error;
  return code === "unavailable" || code === "timeout" || code === "network" ? code : null;
}

/** One lane's breaker: configuration that hangs says nothing of call control. */
export function createBreaker(of: Lane, onChange: () => void): Breaker {
  let outage: Outage | null = null;
  let why: Outage["why"] = "unavailable";
  let openedAt = 0;
  let forget: NodeJS.Timeout | undefined;
  const policy = circuitBreaker(
    handleWhen((error) => {
      why = troubleOf(error) ?? why;
      return troubleOf(error) !== null;
    }),
    { halfOpenAfter: restFor, breaker: new SamplingBreaker(sample) },
  );

  const become = (next: Outage | null): void => {
    clearTimeout(forget);
    if (next) forget = setTimeout(() => become(null), forgetAfter).unref();
    if (next === null && outage === null) return;
    outage = next;
    onChange();
  };
  policy.onBreak(() => {
    openedAt = Date.now();
    become({ of, since: outage?.since ?? openedAt, why });
  });
  policy.onReset(() => become(null));

  return {
    outage: () => outage,
    async guard(operation, work) {
      try {
        return await policy.execute(work);
      } catch (cause) {
        if (!(cause instanceof BrokenCircuitError)) throw cause;
        const retryAfterMs = Math.max(1_000, openedAt + restFor - Date.now());
        throw new WxccError({ code: "unavailable", operation, retryAfterMs, unsent: true, cause });
      }
    },
  };
}
