import { z } from "zod";
import { askDesktop } from "./ops.ts";
import type { Environment } from "./ports.ts";

/**
 * Reads, or changes, how much the desktop that runs on this machine writes to its log.
 *
 * @returns the level it has now
 * @throws {Complaint}
 */
export async function logLevel(env: Environment, level: string | undefined): Promise<string> {
  const change = level !== undefined && { method: "PUT", body: { level } };
  const asked = { path: "/log-level", key: "RINGSIDE_OPS_TOKEN", ...change } as const;
  return (await askDesktop(env, asked, z.object({ level: z.string() }))).level;
}
