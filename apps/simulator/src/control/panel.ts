import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import files from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Where the panel is once it has been built: beside the sources and beside what was made of them. */
const built = fileURLToPath(new URL("../../dist-panel", import.meta.url));

/** Serves the control panel at `/`, if it has been built. */
export function servePanel(app: FastifyInstance): void {
  if (existsSync(built)) void app.register(files, { root: built, wildcard: false });
}
