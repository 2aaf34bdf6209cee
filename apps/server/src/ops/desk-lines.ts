import type { CallReport } from "@ringside/client";
import type { DeskEvent } from "../link/index.ts";
import type { Log } from "./log.ts";

/** What happens at desks, as log lines. */
export function logDesk(log: Log, agentId: string, event: DeskEvent): void {
  switch (event.kind) {
    case "link": {
      const why = "why" in event.link ? event.link.why : undefined;
      return log.info("link", { agentId, kind: event.link.kind, why });
    }
    case "asked":
      return log.debug("command", { agentId, command: event.command.kind });
    case "settled": {
      const { command, outcome, ms } = event;
      const reason = outcome.kind === "refused" ? outcome.reason : undefined;
      const trackingId = outcome.kind === "done" ? undefined : outcome.trackingId;
      const line = {
        agentId,
        command: command.kind,
        outcome: outcome.kind,
        reason,
        trackingId,
        ms,
      };
      return log.info("command settled", line);
    }
    case "happened": {
      const { what, cause, trackingId } = event.happening;
      const kind = what.kind === "contact" ? what.step : what.kind;
      return log.info("happened", { agentId, kind, why: cause.kind, trackingId });
    }
    case "unknown":
      return log.warn("notification not known", {
        agentId,
        outer: event.outer,
        inner: event.inner,
      });
    case "trouble":
      return log.error("journal failed", { agentId, error: nameOf(event.error) });
    case "skipped":
      return log.warn("frame skipped", { agentId });
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

/** Each call of WxCC's: loud when it failed. */
export function logCall(log: Log, report: CallReport): void {
  const { operation, status, trackingId, ms, error } = report;
  const line = { operation, status, trackingId, ms, code: error ?? undefined };
  if (error === null) log.debug("call", line);
  else log.warn("call failed", line);
}
