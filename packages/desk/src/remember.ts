import type { Happening } from "./happening.ts";

const kept = 40;

/**
 * Puts what happened in its place by time. What was known without its cause learns it; what is older
 * than all that are kept stays out, so that any order comes to the same.
 */
export function remember(all: Happening[], happening: Happening): Happening[] {
  const before = all.find(({ id }) => id === happening.id);
  if (before && !(isUnsaid(before) && !isUnsaid(happening))) return all;
  const others = all.filter((one) => one !== before);
  const sorted = [...others, happening].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const next = sorted.slice(-kept);
  return next.includes(happening) ? next : all;
}

function isUnsaid({ cause }: Happening): boolean {
  return cause.kind === "unsaid";
}
