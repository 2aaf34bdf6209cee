import type { AgentState } from "./station.ts";

/** A reload does not say why: what the desk knew of the same state still holds. */
export function keepCause(before: AgentState | null, next: AgentState): AgentState {
  if (next.cause.kind !== "unsaid" || before?.auxCodeId !== next.auxCodeId) return next;
  return { ...next, cause: before.cause };
}
