import { createHash, timingSafeEqual } from "node:crypto";
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { z } from "zod";
import { adminPath, adminRoutes, type Admin } from "./admin.ts";
import { healthRoutes, type Readiness } from "./health.ts";
import { logLevels, type Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface OpsOptions {
  readonly metrics: Metrics;
  readonly log: Log;
  readonly readiness: Readiness;
  /** What `Authorization: Bearer` must hold; null where only this machine can reach the port. */
  readonly token: string | null;
  /** What must be held to end sessions instead; null where nobody may. */
  readonly adminToken: string | null;
  readonly admin: Admin;
  /** Tells webhooks again what happened since; false when there is no such letter. */
  readonly replay: (since: { readonly id: string } | { readonly at: number }) => Promise<boolean>;
}

const Since = z
  .strictObject({
    since: z.union([z.iso.datetime({ offset: true }), z.string().regex(/^evt_[\w-]{32}$/)]),
  })
  .transform(({ since }) => (since.startsWith("evt_") ? { id: since } : { at: Date.parse(since) }));

const Level = z.strictObject({ level: z.enum(logLevels) });
const open = new Set(["/healthz", "/readyz"]);

/** The operator's own port: metrics, health, log level. Browsers have no business here. */
export function createOpsListener(options: OpsOptions): FastifyInstance {
  const { metrics, log, token, adminToken } = options;
  const app = fastify({ logger: false, bodyLimit: 1_024, requestTimeout: 10_000 });
  app.addHook("onRequest", async ({ headers, routeOptions }, reply) => {
    if (headers.origin !== undefined || headers["sec-fetch-site"] !== undefined) {
      return reply.code(403).send({ error: "Not for browsers." });
    }
    if (routeOptions.url?.startsWith(adminPath) === true) {
      if (adminToken !== null && bears(headers.authorization, adminToken)) return;
      return refuse(reply, "RINGSIDE_ADMIN_TOKEN");
    }
    if (token === null || open.has(routeOptions.url ?? "") || bears(headers.authorization, token)) {
      return;
    }
    return refuse(reply, "RINGSIDE_OPS_TOKEN");
  });
  // The framework's own words repeat what was asked.
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: "Not found." }));
  app.setErrorHandler(({ statusCode = 500 }: FastifyError, _request, reply) =>
    reply.code(statusCode).send({ error: "This cannot be answered." }),
  );
  healthRoutes(app, options.readiness);
  adminRoutes(app, options.admin);
  app.get("/metrics", async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  app.get("/log-level", () => ({ level: log.level() }));
  app.put("/log-level", async (request, reply) => {
    const read = Level.safeParse(request.body);
    if (!read.success) {
      const error = `Send {"level": …} with one of ${logLevels.join(", ")}.`;
      return reply.code(422).send({ error });
    }
    log.setLevel(read.data.level);
    return reply.send(read.data);
  });
  app.post("/webhooks/replay", async (request, reply) => {
    const read = Since.safeParse(request.body);
    if (!read.success) {
      const error =
        'Send {"since": …} with an event\'s id (evt_…) or a time such as 2026-11-25T10:00:00Z.';
      return reply.code(422).send({ error });
    }
    const found = await options.replay(read.data);
    if (!found) return reply.code(404).send({ error: "No event of this id is kept." });
    return reply.code(202).send({ status: "telling again" });
  });
  return app;
}

function refuse(reply: FastifyReply, variable: string): FastifyReply {
  return reply
    .code(401)
    .header("www-authenticate", "Bearer")
    .send({ error: `Send ${variable} as a bearer token.` });
}

/** Compared by their hashes, so that the time it takes tells nothing. */
function bears(header: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(header ?? ""), hash(`Bearer ${token}`));
}
