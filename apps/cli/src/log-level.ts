import { z } from "zod";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";

const Said = z.object({ level: z.string().optional(), error: z.string().optional() });

/**
 * Reads, or changes, how much the desktop that runs on this machine writes to its log.
 *
 * @returns the level it has now
 * @throws {Complaint}
 */
export async function logLevel(env: Environment, level: string | undefined): Promise<string> {
  const port = env["RINGSIDE_OPS_PORT"]?.trim();
  if (!port) {
    throw new Complaint(
      "RINGSIDE_OPS_PORT is not set: the desktop listens for this at that port only.",
    );
  }
  const token = env["RINGSIDE_OPS_TOKEN"]?.trim();
  const answer = await fetch(`http://127.0.0.1:${port}/log-level`, {
    ...(level !== undefined && { method: "PUT", body: JSON.stringify({ level }) }),
    headers: {
      ...(level !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(5_000),
  }).catch(() => {
    throw new Complaint(
      `No desktop answers at port ${port}: start it with this RINGSIDE_OPS_PORT.`,
    );
  });
  const said = Said.safeParse(await answer.json().catch(() => null));
  if (answer.ok && said.data?.level !== undefined) return said.data.level;
  throw new Complaint(said.data?.error ?? `What answers at port ${port} is no desktop.`);
}
