import type { Directory, Me, MissedWhy, VariableRules } from "@ringside/desk";

/**
 * What `interpret` must know of the agent: the system codes by which WxCC tells a missed call, and the
 * variables that are not to be shown.
 */
export function meOf(
  agentId: string,
  directory: Directory | null,
  variables: VariableRules | null = null,
): Me {
  const systemCodes: Record<string, MissedWhy> = {};
  for (const { id, why } of directory?.systemCodes ?? []) if (why !== null) systemCodes[id] = why;
  return { agentId, systemCodes, ...(variables && { variables }) };
}
