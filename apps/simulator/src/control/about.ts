import { createRequire } from "node:module";
import { z } from "zod";
import { oauthPaths } from "@ringside/contract";
import type { Context } from "../wire/index.ts";

const Manifest = z.looseObject({ version: z.string() });
const { version } = Manifest.parse(createRequire(import.meta.url)("../../package.json"));

/** What somebody needs to know who found this port. */
export function about(context: Context, host: string) {
  const { id: orgId, name, client } = context.stage.organisation;
  const base = `http://${host}`;
  return {
    name: "ringside-simulator",
    version,
    ready: true,
    seed: context.stage.seed,
    clock: clockOf(context),
    client: { id: client.id, secret: client.secret, scopes: client.scopes },
    org: { id: orgId, name },
    urls: {
      base,
      authorize: base + oauthPaths.authorize,
      token: base + oauthPaths.token,
      revoke: base + oauthPaths.revoke,
      subscribe: `${base}/v1/notification/subscribe`,
      panel: `${base}/`,
    },
  };
}

export function clockOf({ stage }: Context) {
  const { clock } = stage;
  const speed = clock.kind === "fast" ? clock.speed : clock.kind === "real" ? 1 : 0;
  return { now: stage.now, mode: clock.kind, speed };
}
