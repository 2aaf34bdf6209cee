import type { Directory, Me, MissedWhy } from "@ringside/desk";

/** What `interpret` must know of the agent: the system codes by which WxCC tells a missed call. */
export function meOf(agentId: string, directory: Directory | null): Me {
  const systemCodes: Record<string, MissedWhy> = {};
  for (const { id, why } of directory?.systemCodes ?? []) if (why !== null) systemCodes[id] = why;
  return { agentId, systemCodes };
}
