import type { Missed, MissedWhy } from "@ringside/desk";
import { nameOf } from "../tasks/index.ts";
import { words } from "../words/index.ts";

/** Only a call rings out: what comes in writing has its channel's own word. */
export function missedText(
  why: MissedWhy,
  missed: Missed | null,
  at: number | null = missed?.at ?? null,
): string {
  const who = missed ? nameOf(missed.customer) : words.state.someone;
  const channel = missed?.channel;
  if (channel === undefined || (why !== "rona" && why !== "declined")) {
    return words.state.missed(why, who, at);
  }
  return words.state.missedWritten(why, channel, who, at);
}

export function missedTitle(why: MissedWhy, channel: string | undefined): string {
  return channel === undefined || channel === "telephony" || (why !== "rona" && why !== "declined")
    ? words.state.missedTitle[why]
    : words.state.missedWrittenTitle[why](channel);
}
