import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const unbuilt = "The desktop's page has not been built. Run: npm run build\n";

/** Serves the built page: `/` and its files. Files named by their content are kept for ever. */
export async function webRoutes(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, "index.html"))) {
    app.get("/", (_request, reply) => reply.code(503).type("text/plain").send(unbuilt));
    return;
  }
  await app.register(fastifyStatic, {
    root,
    index: "index.html",
    cacheControl: false,
    dotfiles: "ignore",
    decorateReply: false,
    setHeaders(reply, path) {
      reply.header("cache-control", cacheControl(path));
    },
  });
}

function cacheControl(path: string): string {
  if (path.endsWith(".html")) return "no-store";
  return /[\\/]assets[\\/][^\\/]+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
