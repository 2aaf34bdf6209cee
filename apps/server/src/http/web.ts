import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Brand } from "../settings/index.ts";

const unbuilt = "The desktop's page has not been built. Run: npm run build\n";

/** Serves the built page: `/` and its files. Files named by their content are kept for ever. */
export async function webRoutes(app: FastifyInstance, root: string, brand: Brand): Promise<void> {
  if (!existsSync(join(root, "index.html"))) {
    app.get("/", (_request, reply) => reply.code(503).type("text/plain").send(unbuilt));
    return;
  }
  brandRoutes(app, root, brand);
  await app.register(fastifyStatic, {
    root,
    index: false,
    cacheControl: false,
    dotfiles: "ignore",
    decorateReply: false,
    setHeaders(reply, path) {
      reply.header("cache-control", cacheControl(path));
    },
  });
}

/** The page and what it says of itself, under the brand's name and with its sheet last. */
function brandRoutes(app: FastifyInstance, root: string, { name, css }: Brand): void {
  const inBrand = (file: string, escape: (text: string) => string): string => {
    const text = readFileSync(join(root, file), "utf8");
    return name === null ? text : text.replaceAll(/(?<=[">])Ringside(?=["<])/g, escape(name));
  };
  const link = css === null ? "" : '<link rel="stylesheet" href="/brand.css" />\n';
  const page = inBrand("index.html", forHtml).replace("</head>", `${link}</head>`);
  app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  if (css !== null) app.get("/brand.css", (_request, reply) => reply.type("text/css").send(css));
  if (!existsSync(join(root, manifest))) return;
  const about = inBrand(manifest, (text) => JSON.stringify(text).slice(1, -1));
  app.get(`/${manifest}`, (_request, reply) => reply.type("application/manifest+json").send(about));
}

const manifest = "manifest.webmanifest";

function forHtml(text: string): string {
  return text.replaceAll("&", "&amp;");
}

function cacheControl(path: string): string {
  if (path.endsWith(".html")) return "no-store";
  return /[\\/]assets[\\/][^\\/]+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
