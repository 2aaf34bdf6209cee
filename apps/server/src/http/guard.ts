import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "../problem/index.ts";

const harmless = new Set(["GET", "HEAD"]);
const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Lets in only what the desktop's own page asks: the right host, and for changes the right origin, the
 * header that no form and no other site can send, and JSON.
 *
 * @param origin where browsers see the desktop
 */
export function guard(app: FastifyInstance, origin: () => string): void {
  app.addHook("onRequest", async (request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    // Probes come by address.
    if (path === "/healthz" || path === "/readyz") return;
    const own = new URL(origin());
    if (request.headers.host !== own.host) {
      if (isSameMachine(request, own)) return reply.redirect(own.origin + request.url, 307);
      throw new ProblemError("wrongHost");
    }
    if (!harmless.has(request.method)) checkChange(request, own.origin);
    else if (path.startsWith("/api/")) checkRead(request);
  });
}

/** `127.0.0.1` for `localhost`: cookies would not follow, so the browser is led to the right name. */
function isSameMachine(request: FastifyRequest, own: URL): boolean {
  const host = `http://${request.headers.host ?? ""}`;
  if (request.method !== "GET" || !local.has(own.hostname) || !URL.canParse(host)) return false;
  const asked = new URL(host);
  return local.has(asked.hostname) && asked.port === own.port;
}

function checkChange(request: FastifyRequest, origin: string): void {
  const { headers } = request;
  const site = headers["sec-fetch-site"];
  const fromHere =
    (headers.origin === origin || (headers.origin === undefined && site === "same-origin")) &&
    (site === undefined || site === "same-origin");
  if (!fromHere || headers["x-ringside"] !== "1") throw new ProblemError("foreignRequest");
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    throw new ProblemError("notJson");
  }
}

/** Other sites' pages may not even read; a typed address (`none`) may. */
function checkRead({ headers }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new ProblemError("foreignRequest");
  }
}
