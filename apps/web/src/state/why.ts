import type { Cause, Desk, Directory } from "@ringside/desk";
import { isOwn } from "../ask/index.ts";
import { words } from "../words/index.ts";
import { codeName } from "./face.ts";
import { missedText } from "./missed-words.ts";

/** Why the state is as it is, and what that means now. */
export interface Why {
  readonly text: string;
  readonly next: string | null;
}

export function whyOf(desk: Desk, directory: Directory | null = null): Why | null {
  const { state, station, missed } = desk;
  if (state === null || station.kind !== "in") return null;
  const { type, number } = station.device;
  const available = state.availability === "available";
  const now = available ? words.state.availableOn[type](number) : words.state.you;
  const { cause, codeSince } = state;
  if (!available && cause.kind === "missed") {
    const isWritten = missed?.channel !== undefined && cause.why !== "busy";
    return {
      text: missedText(cause.why, missed),
      next: words.state.missedNext[isWritten ? "channelFailure" : cause.why],
    };
  }
  if (!available && cause.kind === "signIn") return { text: words.state.signIn, next: null };
  const because = becauseOf(cause, codeName(state.auxCodeId, directory), codeSince);
  return because === null ? { text: now, next: null } : { text: because, next: now };
}

/** Who or what set it; null where the agent did it here, or nobody knows. */
export function becauseOf(cause: Cause, state: string, since: number): string | null {
  const { because } = words.happened;
  switch (cause.kind) {
    case "you":
      if (cause.commandId === undefined || isOwn(cause.commandId)) return null;
      return because.otherTab({ state, since });
    case "supervisor":
      return because.supervisor({ name: cause.name, state, since });
    case "socketLoss":
    case "restored":
      return because[cause.kind](since);
    default:
      return null;
  }
}
