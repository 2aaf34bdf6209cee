import type { Command } from "@ringside/desk";
import type { DeskEvent } from "../link/index.ts";
import type { Act } from "./record.ts";

/** What happened at an agent's desk, as an act to be written down; null for what is none. */
export function deskAct(agentId: string, event: DeskEvent): Act | null {
  switch (event.kind) {
    case "settled": {
      const { command, outcome } = event;
      const id = outcome.kind === "done" ? null : outcome.trackingId;
      const said = outcome.kind === "refused" ? `refused:${outcome.reason}` : outcome.kind;
      return { who: agentId, what: command.kind, whom: objectOf(command), outcome: said, id };
    }
    case "stateChanged": {
      const { state, by } = event;
      const code = state.availability === "available" ? "available" : state.auxCodeId;
      const isSystem = state.cause.kind === "missed" || state.cause.kind === "socketLoss";
      const who = by ?? (isSystem ? "wxcc" : agentId);
      return { who, what: "state", whom: agentId, outcome: `${state.cause.kind}:${code}` };
    }
    default:
      return null;
  }
}

/** To which contact, code or team; never a number. */
function objectOf(command: Command): string | null {
  if ("taskId" in command) return command.taskId;
  if ("auxCodeId" in command) return command.auxCodeId;
  return "teamId" in command ? command.teamId : null;
}
