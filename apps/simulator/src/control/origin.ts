import type { FastifyInstance } from "fastify";
import { Refusal } from "../wire/index.ts";

/** Keeps pages of the open web from driving a simulator on the machine that shows them. */
export function onlyFromHere(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ url, headers: { origin } }) => {
    if (!url.startsWith("/_sim") || origin === undefined) return;
    const host = URL.canParse(origin) ? new URL(origin).hostname : "";
    if (!["localhost", "127.0.0.1", "[::1]"].includes(host))
      throw new Refusal(403, "The control API is for pages of this machine only");
  });
}
