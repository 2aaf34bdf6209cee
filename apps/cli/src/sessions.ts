import { z } from "zod";
import { Complaint } from "./complaint.ts";
import { askDesktop } from "./ops.ts";
import type { Environment } from "./ports.ts";

const key = "RINGSIDE_ADMIN_TOKEN";
const Listed = z.object({
  agents: z.array(z.object({ agentId: z.string(), browsers: z.number(), seen: z.number() })),
});

/**
 * Who is signed in, at all nodes of the desktop that runs here: a line each.
 *
 * @throws {Complaint}
 */
export async function listSessions(env: Environment): Promise<string[]> {
  const { agents } = await askDesktop(env, { path: "/sessions", key }, Listed);
  if (agents.length === 0) return ["Nobody is signed in."];
  return agents
    .toSorted((a, b) => b.seen - a.seen)
    .map(({ agentId, browsers, seen }) => {
      const many = browsers === 1 ? "1 browser " : `${browsers} browsers`;
      return `${agentId}  ${many}  last used ${new Date(seen).toISOString()}`;
    });
}

/**
 * Ends an agent's sessions at all nodes, or everybody's. Their pages are told at once; stations and calls
 * stay as they are.
 *
 * @throws {Complaint}
 */
export async function endSessions(
  env: Environment,
  agentId: string | undefined,
  all: boolean,
): Promise<string> {
  if ((agentId === undefined) !== all) {
    throw new Complaint("Name an agent's id, or write --all: ringside sessions list has the ids.");
  }
  const body = agentId === undefined ? { all: true } : { agentId };
  const asked = { path: "/sessions/end", method: "POST", body, key } as const;
  const { ended } = await askDesktop(env, asked, z.object({ ended: z.number() }));
  return `${ended} ended.`;
}
