import type { FastifyInstance } from "fastify";

/** Rejects while something does not work. */
export type Check = () => Promise<void>;

/** What an orchestrator and a person on call want to know of this node. */
export interface Readiness {
  /** Without these no agent can be served: 503. */
  readonly needs: Readonly<Record<string, Check>>;
  /**
   * Told only. Another node would be no better off, and a node taken out for it would drop calls' tabs
   * that still work.
   */
  readonly tells: Readonly<Record<string, Check>>;
}

/** Longest that a check may take, in milliseconds; longer counts as not ready. */
const patience = 3_000;

/**
 * `/healthz`: the process lives. `/readyz`: it can serve agents; when not, 503, and what is not ready.
 */
export function healthRoutes(app: FastifyInstance, { needs, tells }: Readiness): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const [needed, told] = await Promise.all([ask(needs), ask(tells)]);
    const checks = { ...needed, ...told };
    if (!isGood(needed)) return reply.code(503).send({ status: "not ready", checks });
    return reply.send({ status: isGood(told) ? "ready" : "degraded", checks });
  });
}

type Answers = Readonly<Record<string, "ready" | "not ready">>;

async function ask(checks: Readonly<Record<string, Check>>): Promise<Answers> {
  const answers = Object.entries(checks).map(async ([name, check]) => {
    const late = new Promise<false>((resolve) => {
      setTimeout(resolve, patience, false).unref();
    });
    const good = await Promise.race([late, check().then(yes, no)]);
    return [name, good ? "ready" : "not ready"] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

const yes = () => true;
const no = () => false;

function isGood(answers: Answers): boolean {
  return Object.values(answers).every((answer) => answer === "ready");
}
