import type { FastifyInstance } from "fastify";

/** What must work before agents are let in; each rejects with the reason when it does not. */
export type Readiness = Readonly<Record<string, () => Promise<void>>>;

/**
 * `/healthz`: the process lives. `/readyz`: it can serve agents; when not, 503, and what is not ready.
 */
export function healthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const checks = await Promise.all(
      Object.entries(readiness).map(async ([name, check]) => {
        const ready = await check().then(
          () => true,
          () => false,
        );
        return [name, ready ? "ready" : "not ready"] as const;
      }),
    );
    const ready = checks.every(([, state]) => state === "ready");
    const status = ready ? "ready" : "not ready";
    return reply.code(ready ? 200 : 503).send({ status, checks: Object.fromEntries(checks) });
  });
}
