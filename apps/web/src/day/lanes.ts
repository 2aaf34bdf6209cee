import type { Directory, StateSpan } from "@ringside/desk";
import { words } from "../words/index.ts";

/** One state's times of the day. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly tone: "available" | "idle" | "engaged" | "wrapup";
  readonly spans: readonly Pick<StateSpan, "from" | "to">[];
  readonly total: number;
}

const order = ["available", "engaged", "wrapup", "idle"] as const;

/** A lane a state, idle ones a lane a code: what one is for, then the longest first. */
export function lanesOf(spans: readonly StateSpan[], directory: Directory | null): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const span of spans) {
    const tone = span.kind === "ringing" ? "engaged" : span.kind;
    const id = tone === "idle" ? `idle ${span.auxCodeId}` : tone;
    const lane = lanes.get(id) ?? { id, tone, name: nameOf(span, directory), spans: [], total: 0 };
    const total = lane.total + span.to - span.from;
    lanes.set(id, { ...lane, spans: [...lane.spans, span], total });
  }
  return [...lanes.values()].sort(
    (a, b) => order.indexOf(a.tone) - order.indexOf(b.tone) || b.total - a.total,
  );
}

function nameOf({ kind, auxCodeId }: StateSpan, directory: Directory | null): string {
  if (kind === "available") return words.state.available;
  if (kind === "wrapup") return words.state.wrapup;
  if (kind !== "idle") return words.day.inContacts;
  const codes = directory ? [...directory.idleCodes, ...directory.systemCodes] : [];
  return codes.find(({ id }) => id === auxCodeId)?.name ?? words.state.idle;
}

/** Where whole hours lie between two moments: a few at most, evenly. */
export function hoursBetween(from: number, to: number, most: number): number[] {
  const at = new Date(from);
  at.setMinutes(0, 0, 0);
  const all: number[] = [];
  for (; at.getTime() < to; at.setHours(at.getHours() + 1)) {
    if (at.getTime() > from) all.push(at.getTime());
  }
  const step = Math.ceil(all.length / most);
  return all.filter((_, n) => n % Math.max(1, step) === 0);
}
