import type { FastifyInstance } from "fastify";
import type { Effect, FaultPlan, Limiter } from "../faults/index.ts";
import type { History } from "../history/index.ts";
import type { Log, Stage } from "../stage/index.ts";
import type { Hub } from "./hub.ts";
import type { Grant, Grants } from "./oauth/grants.ts";

/** What every route works with. */
export interface Context {
  readonly app: FastifyInstance;
  readonly stage: Stage;
  readonly hub: Hub;
  readonly grants: Grants;
  readonly faults: FaultPlan;
  readonly limiter: Limiter;
  readonly requests: Log<RequestSeen>;
  readonly history: History;
}

/** A request of the simulated API. It never holds a token, a code or a body. */
export interface RequestSeen {
  readonly at: number;
  readonly method: string;
  /** Without the query: that may hold codes. */
  readonly path: string;
  readonly operation: string | null;
  readonly agentId: string | null;
  /** `null`: it never got an answer. */
  readonly status: number | null;
  /** What was made to go wrong with it. */
  readonly fault: Effect["kind"] | "limit" | null;
  readonly trackingId: string;
}

declare module "fastify" {
  interface FastifyRequest {
    trackingId: string;
    /** Who asks, once the token has been looked at. */
    grant: Grant | null;
    /** What goes wrong with this request. */
    effect: Effect | null;
    /** It was one too many in its minute. */
    limited: boolean;
  }
  interface FastifyContextConfig {
    /** The name of the call; without one a route is apart from the simulated API. */
    readonly operation?: string;
    /** One of these scopes is needed; none: no token is. */
    readonly scopes?: readonly string[];
  }
}
