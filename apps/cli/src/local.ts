import { z } from "zod";
import type { Environment } from "./ports.ts";

/** One of these says that there is a real tenant to talk to. */
const tenant = ["RINGSIDE_CLIENT_ID", "RINGSIDE_REGION", "RINGSIDE_WXCC_URL"] as const;

/** Whether this is the local set-up: nothing says where a real WxCC is. */
export function isLocal(env: Environment): boolean {
  return tenant.every((variable) => !env[variable]?.trim());
}

/** What is needed of `GET /_sim`. */
export const Simulator = z.object({
  name: z.literal("ringside-simulator"),
  client: z.object({ id: z.string(), secret: z.string() }),
});
export type Simulator = z.infer<typeof Simulator>;

/**
 * The desktop's environment for a simulator at `simulatorUrl`. What the desktop says is for operators;
 * on one's own machine only its warnings are, unless `RINGSIDE_LOG_LEVEL` says otherwise.
 */
export function localEnvironment(
  env: Environment,
  port: number,
  simulatorUrl: string,
  { client }: Pick<Simulator, "client">,
): Environment {
  const url = env["RINGSIDE_PUBLIC_URL"]?.trim() || `http://localhost:${port}`;
  return {
    RINGSIDE_LOG_LEVEL: "warn",
    ...env,
    RINGSIDE_PORT: String(port),
    RINGSIDE_PUBLIC_URL: url,
    RINGSIDE_REDIRECT_URI: `${url}/auth/callback`,
    RINGSIDE_WXCC_URL: simulatorUrl,
    RINGSIDE_WEBEX_URL: simulatorUrl,
    RINGSIDE_CLIENT_ID: client.id,
    RINGSIDE_CLIENT_SECRET: client.secret,
    RINGSIDE_CLIENT_SECRET_FILE: undefined,
  };
}
