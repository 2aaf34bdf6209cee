import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Refusal, sayNo } from "./refusal.ts";

/** Fastify's own errors name their status: a body that is too large, a type not known. */
const Known = z.object({ statusCode: z.int().min(400).max(499), message: z.string() });

/** Whatever is refused is refused in WxCC's words; call it before the first route is made. */
export function refuseKindly(app: FastifyInstance): void {
  const routes: { readonly method: string; readonly path: RegExp }[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    const path = new RegExp(`^${url.replaceAll(/:\w+/g, "[^/]+")}$`);
    for (const one of [method].flat()) routes.push({ method: one, path });
  });
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) return sayNo(request, reply, error.status, error.message);
    const known = Known.safeParse(error);
    if (known.success) return sayNo(request, reply, known.data.statusCode, known.data.message);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return sayNo(request, reply, 500, "The simulator failed: this is a bug of its own");
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    const allowed = routes.filter((route) => route.path.test(path)).map(({ method }) => method);
    if (allowed.length === 0) return sayNo(request, reply, 404, "There is nothing at this address");
    reply.header("allow", [...new Set(allowed)].join(", "));
    return sayNo(request, reply, 405, `Use ${[...new Set(allowed)].join(" or ")}`);
  });
}
