import { WxccError, type Pass } from "@ringside/client";
import type { Outage } from "@ringside/desk";
import { createBucket, type Counter } from "./counter.ts";
import { createBreaker } from "./breaker.ts";
import { classOf, lanes } from "./lane.ts";
import { createTurnstile, NoTurn } from "./turnstile.ts";

export interface BudgetOptions {
  /** Requests a minute that WxCC allows this client id. Source: wire contract, section 17. */
  readonly perMinute: number;
  /** In memory unless told. */
  readonly counter?: Counter;
  /** Hears, at each change, of all kinds of request that WxCC does not answer now. */
  readonly onOutages?: (outages: readonly Outage[]) => void;
}

/** What all agents of one client id may ask of WxCC together. */
export interface Budget {
  /** Every call goes by this. See `WxccOptions.pass`. */
  readonly pass: Pass;
  /** A request was sent once more within one call. */
  readonly repeated: () => void;
  /** How many calls wait for their turn. */
  readonly waiting: () => number;
  /** How many calls may go at once now, of all nodes together. Rejects when that cannot be told. */
  readonly left: () => Promise<number>;
}

/** When WxCC turns a request away and does not say for how long, in milliseconds. */
const unsaid = 1_000;
const mostTries = 3;

/**
 * One budget for all: call control goes first, then sign-ins, states, configuration, statistics. A call
 * that WxCC turned away with 429 was not carried out: it has another turn after the time WxCC named,
 * where its caller has the patience, and meanwhile all but call control rest.
 */
export function createBudget({ perMinute, counter, onOutages }: BudgetOptions): Budget {
  const spent = counter ?? createBucket(perMinute);
  const turnstile = createTurnstile(spent, perMinute);

  const changed = (): void => onOutages?.(lanes.flatMap((lane) => breakers[lane].outage() ?? []));
  const breakers = {
    call: createBreaker("call", changed),
    signIn: createBreaker("signIn", changed),
    state: createBreaker("state", changed),
    configuration: createBreaker("configuration", changed),
    statistics: createBreaker("statistics", changed),
  };

  const inTurn: Pass = async (operation, go, signal) => {
    const { lane, patience } = classOf(operation);
    const until = performance.now() + patience;
    for (let tries = 1; ; tries += 1) {
      try {
        await turnstile.turn(lane, Math.max(until - performance.now(), 0), signal);
      } catch (cause) {
        if (!(cause instanceof NoTurn)) throw cause;
        const { retryAfterMs } = cause;
        throw new WxccError({ code: "rateLimited", operation, retryAfterMs, unsent: true, cause });
      }
      try {
        return await go();
      } catch (error) {
        if (!(error instanceof WxccError) || error.code !== "rateLimited") throw error;
        const wait = error.retryAfterMs;
        turnstile.rest(wait ?? unsaid);
        const isTooLong = wait === undefined || performance.now() + wait > until;
        if (isTooLong || tries === mostTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };

  const pass: Pass = (operation, go, signal) =>
    breakers[classOf(operation).lane].guard(operation, () => inTurn(operation, go, signal));

  const { waiting } = turnstile;
  return { pass, repeated: () => spent.debit(), waiting, left: () => spent.left() };
}
