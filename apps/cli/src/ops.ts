import { z } from "zod";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";

const Refusal = z.object({ error: z.string() });

export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
  /** The variable that holds the key for this. */
  readonly key: "RINGSIDE_OPS_TOKEN" | "RINGSIDE_ADMIN_TOKEN";
}

/**
 * Asks the desktop that runs on this machine, at its operator's port.
 *
 * @throws {Complaint}
 */
export async function askDesktop<T>(
  env: Environment,
  { path, method = "GET", body, key }: Asked,
  answerOf: z.ZodType<T>,
): Promise<T> {
  const port = env["RINGSIDE_OPS_PORT"]?.trim();
  if (!port) {
    throw new Complaint(
      "RINGSIDE_OPS_PORT is not set: the desktop listens for this at that port only.",
    );
  }
  const token = env[key]?.trim();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Complaint(
      `No desktop answers at port ${port}: start it with this RINGSIDE_OPS_PORT.`,
    );
  });
  const said: unknown = await answer.json().catch(() => null);
  const read = answerOf.safeParse(said);
  if (answer.ok && read.success) return read.data;
  const refusal = Refusal.safeParse(said);
  throw new Complaint(refusal.data?.error ?? `What answers at port ${port} is no desktop.`);
}
