import { fold, type Desk, type Moment, type Report } from "@ringside/desk";

/** A report as it is played: where it has come to, and how it goes on. */
export interface Player {
  /** The moment that is shown, from 0. */
  place(): number;
  /** The desk by then. */
  desk(): Desk;
  /** The time by then, by the clock of the report. */
  now(): number;
  /** How many times as fast as it was; 0 while it stands. */
  speed(): number;
  play(speed: number): void;
  /** To a moment, and stands there. */
  go(place: number): void;
  close(): void;
}

/** Hears the next moment, or that it went to another place. */
export type HearMoment = (moment: Moment | null) => void;

/** Plays the moments of a report in the time they took, from the first. Stands until it is told to play. */
export function createPlayer({ moments }: Pick<Report, "moments">, hear: HearMoment): Player {
  let place = 0;
  let speed = 0;
  let timer: NodeJS.Timeout | undefined;
  /** When the moment that is shown was reached, by the report's clock and by this one. */
  let reached = { at: timeOf(0), here: Date.now() };

  function timeOf(n: number): number {
    return moments[n]?.at ?? 0;
  }
  const now = (): number => {
    const next = moments[place + 1]?.at ?? Number.POSITIVE_INFINITY;
    return Math.min(next, reached.at + (Date.now() - reached.here) * speed);
  };
  const stand = (): void => {
    reached = { at: now(), here: Date.now() };
    speed = 0;
    clearTimeout(timer);
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (speed === 0) return;
    if (place >= moments.length - 1) return stand();
    timer = setTimeout(step, Math.max(0, timeOf(place + 1) - now()) / speed);
  };
  const step = (): void => {
    place += 1;
    reached = { at: timeOf(place), here: Date.now() };
    hear(moments[place] ?? null);
    wait();
  };

  return {
    place: () => place,
    desk: () => deskAt(moments, place),
    now,
    speed: () => speed,
    play(next) {
      stand();
      speed = next;
      wait();
    },
    go(next) {
      stand();
      const before = place;
      place = Math.max(0, Math.min(moments.length - 1, next));
      reached = { at: timeOf(place), here: Date.now() };
      hear(place === before + 1 ? (moments[place] ?? null) : null);
    },
    close: () => clearTimeout(timer),
  };
}

/** The desk after this moment: the last snapshot before it, and all changes since. */
export function deskAt(moments: readonly Moment[], place: number): Desk {
  const until = moments.slice(0, place + 1);
  const from = until.findLastIndex(({ kind }) => kind === "snapshot");
  const first = until[from];
  if (first?.kind !== "snapshot") throw new Error("A report begins with a snapshot.");
  return until
    .slice(from)
    .reduce((desk, one) => (one.kind === "change" ? fold(desk, one.change) : desk), first.desk);
}

/** Whether the page heard its server by then. */
export function isLineUp(moments: readonly Moment[], place: number): boolean {
  const last = moments.slice(0, place + 1).findLast(({ kind }) => kind === "line");
  return last?.kind !== "line" || last.line !== "lost";
}
