import type { Socket } from "node:net";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import {
  healthRoutes,
  routeOf,
  watchRequests,
  type Log,
  type Readiness,
  type RequestReport,
} from "../ops/index.ts";
import { ProblemError } from "../problem/index.ts";
import { signInRoutes, type Session, type SignInRoutes } from "../signin/index.ts";
import { historyRoutes, type HistoryOptions } from "./history.ts";
import type { Traces } from "../traces/index.ts";
import { apiRoutes, type ApiOptions } from "./api.ts";
import { describeApi } from "./openapi.ts";
import { guard } from "./guard.ts";
import { securityHeaders } from "./headers.ts";
import { answerProblems } from "./problems.ts";
import type { Brand } from "../settings/index.ts";
import { sessionRoutes, type SessionsOptions } from "./sessions.ts";
import { webRoutes } from "./web.ts";

export interface HttpOptions
  extends
    Omit<ApiOptions, "session">,
    Omit<HistoryOptions, "session">,
    Omit<SessionsOptions, "session">,
    Omit<SignInRoutes, "session"> {
  /** Where browsers see the desktop; known once the port is. */
  readonly origin: () => string;
  readonly secure: boolean;
  readonly frameAncestors: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly webRoot: string;
  readonly brand: Brand;
  readonly readiness: Readiness;
  readonly log: Log;
  /** A request was refused, or failed; `agentId` is null for who is not signed in. */
  readonly onRefusal: (
    request: FastifyRequest,
    refusal: { readonly code: string; readonly route: string; readonly agentId: string | null },
  ) => void;
  readonly onRequest: (request: RequestReport) => void;
  readonly traces: Traces;
}

const largestBody = 64 * 1024;

/** How long who sends slowly is waited for, in milliseconds, and how much of headers is taken, in bytes. */
const slowClients = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** The server's routes and the rules for all of them. Not listening yet. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { sessions, cookies, log } = options;
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    http: slowClients,
    requestTimeout: slowClients.requestTimeout,
    keepAliveTimeout: 65_000,
    clientErrorHandler: refuseUnreadable,
    forceCloseConnections: true,
    genReqId: () => crypto.randomUUID(),
    rewriteUrl: ({ url = "/" }) => (isReadable(url) ? url : "/unreadable"),
    // What is too long, a route says in our words.
    routerOptions: { maxParamLength: 16_384 },
  });
  const session = (request: FastifyRequest): Session => {
    const hash = cookies.sessionHash(request);
    const found = hash === null ? null : sessions.find(hash);
    if (found === null) throw new ProblemError("unauthorized");
    return found;
  };

  watchRequests(app, options.traces, options.onRequest);
  jsonOnly(app);
  answerProblems(app, (request, { code, status, trackingId, cause }) => {
    const line = { code, status, trackingId, requestId: request.id, route: routeOf(request) };
    if (code === "internal") log.error("request failed", { ...line, error: nameOf(cause) });
    else log.info("request refused", line);
    const hash = cookies.sessionHash(request);
    const agentId = hash === null ? null : (sessions.find(hash)?.agentId ?? null);
    options.onRefusal(request, { code, route: line.route, agentId });
  });
  await securityHeaders(app, options);
  await app.register(cookie);
  guard(app, options.origin);
  // Another node may have begun it, or seen its user lately.
  app.addHook("onRequest", async (request) => {
    const hash = /^\/(api|auth)\//.test(request.url) ? cookies.sessionHash(request) : null;
    if (hash !== null) await sessions.know(hash);
  });
  await app.register(rateLimit, {
    global: false,
    ...(options.limits.counted && {
      redis: options.limits.counted,
      nameSpace: "{ringside}:limit:",
    }),
    // Better no limit for a while than nobody served.
    skipOnError: true,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError("tooManyRequests", { retryAfterMs: ttl }),
  });

  describeApi(app);
  healthRoutes(app, options.readiness);
  signInRoutes(app, { ...options, session });
  apiRoutes(app, { ...options, session });
  historyRoutes(app, { ...options, session });
  sessionRoutes(app, { ...options, session });
  await webRoutes(app, options.webRoot, options.brand);
  return app;
}

/** What is no HTTP, too large or too slow is told so in a word, and nothing of itself. */
function refuseUnreadable(error: { readonly code?: string }, socket: Socket): void {
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
}

/** What the router cannot decode it would answer by itself: without our headers, and with its address. */
function isReadable(url: string): boolean {
  try {
    decodeURI(url.split(/[?#]/, 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** The one kind of content there is; an empty one counts as none. */
function jsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, String(body), done);
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
