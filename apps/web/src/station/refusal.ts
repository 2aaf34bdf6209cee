import type { Asked } from "@ringside/desk";
import { reasonOf, words } from "../words/index.ts";

/** Why the last sign-in to a station did not work. */
export interface StationRefusal {
  /** The command's id. */
  readonly id: string;
  readonly text: string;
  readonly code: string;
  readonly trackingId: string | null;
}

const cache = new WeakMap<Asked, StationRefusal>();

/** The refusal of the latest station sign-in, from the desk itself: so it is there after a reload too. */
export function lastRefusal(commands: Readonly<Record<string, Asked>>): StationRefusal | null {
  const [latest] = Object.values(commands)
    .filter(({ command }) => command.kind === "station.login")
    .sort((a, b) => b.at - a.at);
  if (!latest?.outcome || latest.outcome.kind === "done") return null;
  const known = cache.get(latest);
  if (known) return known;
  const refusal = refusalOf(latest.id, latest.outcome);
  cache.set(latest, refusal);
  return refusal;
}

function refusalOf(id: string, outcome: NonNullable<Asked["outcome"]>): StationRefusal {
  if (outcome.kind === "refused") {
    return { id, ...reasonOf("station.login", outcome.reason, outcome.trackingId) };
  }
  const title = words.toasts.unknown(words.reasons.failed["station.login"]);
  const text = `${title} ${words.toasts.unknownNext}`;
  return { id, text, code: "unknown", trackingId: null };
}
