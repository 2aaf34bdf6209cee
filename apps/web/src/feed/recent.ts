import { fold, type Desk, type Moment } from "@ringside/desk";

/** How many of the newest are kept; the first is the desk before the others. */
const kept = 400;

const moments: Moment[] = [];

/** What this page learnt and did lately, oldest first, for who reports a problem. */
export function recentMoments(): readonly Moment[] {
  return [...moments];
}

/** Keeps a moment; `before` is the desk until then. */
export function keepMoment(moment: Moment, before: Desk): void {
  if (moments.length === 0) moments.push({ kind: "snapshot", at: moment.at, desk: before });
  moments.push(moment);
  const [first, second] = moments;
  if (moments.length <= kept || first?.kind !== "snapshot" || !second) return;
  const { at } = second;
  const desk =
    second.kind === "change"
      ? fold(first.desk, second.change)
      : second.kind === "snapshot"
        ? second.desk
        : first.desk;
  moments.splice(0, 2, { kind: "snapshot", at, desk });
}
