import type { Random } from "../world/index.ts";
import type { Customers } from "./scenario.ts";

/** When the next customer of a kind comes, at the earliest at `from`; times since the beginning. */
export function nextArrival(
  { arrive, until }: Pick<Customers, "arrive" | "until">,
  from: number,
  lasts: number | undefined,
  agents: number,
  random: Random,
): number | null {
  const end = Math.min(until ?? Infinity, lasts ?? Infinity);
  const { every, curve } = arrive;
  if (every !== undefined) return from + every < end ? from + every : null;
  const perHour = arrive.perHour ?? (arrive.perAgentAndHour ?? 0) * agents;
  const highest = curve ? Math.max(...curve.map(({ factor }) => factor)) : 1;
  if (perHour * highest === 0) return null;
  // Thinning: at the highest rate all the time, of which some are left out.
  for (let at = from; at < end;) {
    at += random.wait(3_600_000 / (perHour * highest));
    if (at >= end) return null;
    if (!curve || random.fraction() * highest < factorAt(curve, at)) return at;
    if (at > lastOf(curve) && factorAt(curve, at) === 0) return null;
  }
  return null;
}

type Curve = NonNullable<Customers["arrive"]["curve"]>;

function lastOf(curve: Curve): number {
  return curve.at(-1)?.at ?? 0;
}

/** Between two points of the curve on a straight line; before and after them as at the nearest. */
export function factorAt(curve: Curve, at: number): number {
  const after = curve.findIndex((point) => point.at > at);
  if (after < 0) return curve.at(-1)?.factor ?? 0;
  const [left, right] = [curve[after - 1], curve[after]];
  if (!left || !right) return right?.factor ?? 0;
  return left.factor + ((right.factor - left.factor) * (at - left.at)) / (right.at - left.at);
}
