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
import { apiRoutes, type ApiOptions } from "./api.ts";
import { guard } from "./guard.ts";
import { securityHeaders } from "./headers.ts";
import { answerProblems } from "./problems.ts";
import { webRoutes } from "./web.ts";

export interface HttpOptions extends Omit<ApiOptions, "session">, Omit<SignInRoutes, "session"> {
  /** Where browsers see the desktop; known once the port is. */
  readonly origin: () => string;
  readonly secure: boolean;
  readonly trustedProxies: readonly string[];
  readonly webRoot: string;
  readonly readiness: Readiness;
  readonly log: Log;
  readonly onRequest: (request: RequestReport) => void;
}

const largestBody = 64 * 1024;

/** The server's routes and the rules for all of them. Not listening yet. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { sessions, cookies, log } = options;
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
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

  watchRequests(app, options.onRequest);
  jsonOnly(app);
  answerProblems(app, (request, { code, status, trackingId, cause }) => {
    const line = { code, status, trackingId, requestId: request.id, route: routeOf(request) };
    if (code === "internal") log.error("request failed", { ...line, error: nameOf(cause) });
    else log.info("request refused", line);
  });
  await securityHeaders(app, options.secure);
  await app.register(cookie);
  guard(app, options.origin);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError("tooManyRequests", { retryAfterMs: ttl }),
  });

  healthRoutes(app, options.readiness);
  signInRoutes(app, { ...options, session });
  apiRoutes(app, { ...options, session });
  await webRoutes(app, options.webRoot);
  return app;
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
