import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { ProblemError } from "../problem/index.ts";
import type { Cookies } from "./cookies.ts";
import type { Relay } from "../store/index.ts";
import { hashOf } from "./secret.ts";

/** Requests a minute to each of the addresses of sign-in. */
export interface Limits {
  /** Where all nodes count together; in memory where there is but one. */
  readonly counted?: Relay["limits"] | undefined;
  /** From one network address: a whole floor may sign in from behind one. */
  readonly address: number;
  /** From one browser that is on its way to Webex: one person needs few. */
  readonly browser: number;
}

const timeWindow = 60_000;

/** What a route needs to be held to these limits. */
export function limited(app: FastifyInstance, limits: Limits, cookies: Cookies) {
  const count = app.createRateLimit({
    max: limits.browser,
    timeWindow,
    keyGenerator: (request) => hashOf(cookies.browser(request) ?? ""),
  });
  const onRequest: onRequestAsyncHookHandler = async (request) => {
    if (cookies.browser(request) === null) return;
    const used = await count(request);
    if (used.isAllowed || !used.isExceeded) return;
    throw new ProblemError("tooManyRequests", { retryAfterMs: used.ttl });
  };
  return { config: { rateLimit: { max: limits.address, timeWindow } }, onRequest };
}
