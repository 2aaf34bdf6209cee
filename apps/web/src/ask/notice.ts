import type { CommandKind, Outcome, Problem } from "@ringside/desk";
import type { NewNotice } from "../ui/index.ts";
import { reasonOf, words } from "../words/index.ts";

/** A command that the feed says did not work, as a toast. */
export function outcomeNotice(
  kind: CommandKind,
  outcome: Exclude<Outcome, { kind: "done" }>,
): NewNotice {
  if (outcome.kind === "refused") {
    return { tone: "fault", ...reasonOf(kind, outcome.reason, outcome.trackingId) };
  }
  return {
    tone: "engaged",
    title: words.toasts.unknown(words.reasons.failed[kind]),
    text: words.toasts.unknownNext,
    code: "unknown",
    trackingId: outcome.trackingId,
  };
}

/** A command that the server would not take, as a toast. */
export function problemNotice(kind: CommandKind, problem: Problem): NewNotice {
  const reason = reasonOf(kind, problem.code, problem.trackingId ?? null);
  const wait = problem.retryAfter === undefined ? "" : words.toasts.retryAfter(problem.retryAfter);
  return { tone: "fault", ...reason, text: `${reason.text} ${wait}`.trim() };
}
