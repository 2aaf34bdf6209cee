import type { Cause } from "@ringside/desk";
import { isOwn } from "../ask/index.ts";
import { whyText, type By } from "../words/index.ts";

/** A cause as sentences need it: of what the agent did, also where. */
export function byOf(cause: Cause): By {
  switch (cause.kind) {
    case "you":
      if (cause.commandId === undefined) return { kind: "elsewhere" };
      return { kind: isOwn(cause.commandId) ? "here" : "otherTab" };
    case "failure":
      return { kind: "failure", reason: whyText(cause.reason) };
    case "missed":
      return { kind: "unsaid" };
    default:
      return cause;
  }
}
