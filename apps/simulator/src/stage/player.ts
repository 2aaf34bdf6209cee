import type { Fact } from "../world/index.ts";

/** Somebody who acts in the world by its clock: hears what happens, and does something when it is due. */
export interface Player {
  /** When it acts next, in the world's time; `null`: not by itself. */
  readonly nextDue: number | null;
  /** A world begins, or goes on from where it was. */
  begin(now: number, seed: string): void;
  /** Nothing is done here: whatever comes of it is due later, or at once. */
  hear(fact: Fact, now: number): void;
  /** Does what is due by now. */
  act(now: number): void;
}

/** The next moment at which any of them acts. */
export function earliest(dues: readonly (number | null)[]): number | null {
  let first: number | null = null;
  for (const due of dues) if (due !== null && (first === null || due < first)) first = due;
  return first;
}
