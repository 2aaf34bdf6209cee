/**
 * How the world's time passes. `real`: as on the wall. `fast`: so many times faster. `virtual`: only
 * when told to, from a fixed first moment, so that two runs are the same.
 */
export type Clock =
  | { readonly kind: "real" }
  | { readonly kind: "fast"; readonly speed: number }
  | { readonly kind: "virtual"; readonly start?: number };

/** Where a virtual clock starts: a Monday morning. */
export const virtualStart = Date.UTC(2026, 0, 5, 8);

export function speedOf(clock: Clock): number {
  if (clock.kind === "virtual") return 0;
  return clock.kind === "fast" ? clock.speed : 1;
}

/** Reads `real`, `virtual` or `x10`; `null` for anything else. */
export function parseClock(text: string): Clock | null {
  if (text === "real" || text === "virtual") return { kind: text };
  const speed = Number(/^x(\d+(?:\.\d+)?)$/.exec(text)?.[1]);
  return speed > 0 ? { kind: "fast", speed } : null;
}
