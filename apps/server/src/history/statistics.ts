import type { PastContact, StateSpan, Statistics } from "@ringside/desk";

/** An agent's figures of some contacts and of the times between them. */
export function statisticsOf(
  contacts: readonly PastContact[],
  spans: readonly StateSpan[],
): Statistics {
  const counts = { handled: 0, handedOn: 0, helped: 0, missed: 0, gaveUp: 0, notReached: 0 };
  for (const { outcome } of contacts) counts[outcome] += 1;
  const times = { available: 0, idle: 0, ringing: 0, engaged: 0, wrapup: 0 };
  for (const { kind, from, to } of spans) times[kind] += to - from;
  const own = contacts.filter(({ outcome }) => outcome === "handled" || outcome === "handedOn");
  return {
    contacts: counts,
    averageTalked: average(own.map(({ talked }) => talked)),
    averageHeld: average(own.map(({ held }) => held)),
    averageWrapped: average(own.map(({ wrapped }) => wrapped)),
    times,
  };
}

function average(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The part of each span that lies in the time asked for. */
export function cut(spans: readonly StateSpan[], from: number, to: number): StateSpan[] {
  return spans
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from);
}
