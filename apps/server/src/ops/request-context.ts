import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Span, Traces } from "../traces/index.ts";

/** A request of a browser's, as it went. */
export interface RequestReport {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, never an address. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

interface RequestContext {
  /** The request's correlation id, in every log line of it. */
  readonly requestId: string;
  readonly span: Span | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The id of the request that is being answered, wherever its work has got to; null outside of one. */
export function currentRequestId(): string | null {
  return storage.getStore()?.requestId ?? null;
}

/** What the work on that request is a part of, in traces; null outside of one. */
export function currentSpan(): Span | null {
  return storage.getStore()?.span ?? null;
}

/** Of this route an answer lasts as long as its tab: its time says nothing. */
const streamRoute = "/api/feed";

/**
 * Gives each request its context and reports how it went. To be called before any other hook, so that
 * what those refuse is counted and has its id too.
 */
export function watchRequests(
  app: FastifyInstance,
  traces: Traces,
  report: (request: RequestReport) => void,
): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook("onRequest", (request, _reply, done) => {
    const span = traces.request(request.method, routeOf(request));
    if (span) spans.set(request, span);
    storage.run({ requestId: request.id, span }, done);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { id: requestId, method } = request;
    const route = routeOf(request);
    const said = { "http.response.status_code": reply.statusCode, "request.id": requestId };
    spans.get(request)?.end(said, reply.statusCode >= 500);
    if (route === streamRoute && reply.statusCode === 200) return;
    const ms = Math.round(reply.elapsedTime);
    report({ requestId, method, route, status: reply.statusCode, ms });
  });
}

/** A route's pattern, never its address: that may hold a code or a state. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "none";
}
