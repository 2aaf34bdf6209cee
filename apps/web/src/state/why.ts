import type { Desk } from "@ringside/desk";
import { nameOf } from "../tasks/index.ts";
import { words } from "../words/index.ts";

/** Why the state is as it is, and what that means now. */
export interface Why {
  readonly text: string;
  readonly next: string | null;
}

export function whyOf({ state, station, missed }: Desk): Why | null {
  if (state === null || station.kind !== "in") return null;
  if (state.availability === "available") {
    const { type, number } = station.device;
    return { text: words.state.availableOn[type](number), next: null };
  }
  const { cause } = state;
  switch (cause.kind) {
    case "missed": {
      const who = missed ? nameOf(missed.customer) : words.state.someone;
      return {
        text: words.state.missed(cause.why, who, missed?.at ?? null),
        next: words.state.missedNext[cause.why],
      };
    }
    case "supervisor":
      return { text: words.state.supervisor(cause.name), next: words.state.you };
    case "socketLoss":
      return { text: words.state.socketLoss, next: words.state.you };
    case "signIn":
      return { text: words.state.signIn, next: null };
    case "you":
    case "unsaid":
      return { text: words.state.you, next: null };
  }
}
