import { queryObjects } from "node:v8";
import { storms } from "./run.ts";
import { BadLine } from "../convergence/line.ts";
import { Floor } from "./floor.ts";

/** What whoever forgets to let go of something leaves behind: lines, waits, whatever was to come of them. */
const kinds = { BadLine, Promise, AbortController, Map, Set };

/** How much may be more than before: a tenth, and a few, of which there are few. */
const most = (before: number) => before * 1.1 + 20;

/** Every wait has a bound: by then what a server that is gone still waited for is over, and so is that server. */
const overAfter = 60_000;

/** What there is in memory once nothing is left that nobody needs. */
async function held(floor: Floor): Promise<Record<string, number>> {
  await floor.advance(overAfter, 1_000);
  // Counting collects all garbage first, more than once.
  const counts = Object.entries(kinds).map(([name, kind]): [string, number] => [
    name,
    queryObjects(kind, { format: "count" }),
  ]);
  const KB = Math.round(process.memoryUsage().heapUsed / 1_000);
  return { ...Object.fromEntries(counts), timers: floor.time.waiting, KB };
}

/**
 * The tenth invariant: a floor that has weathered many storms, so that all that is kept up to a limit
 * is full, holds no more after as many again.
 *
 * @param each how many storms, each time
 */
export async function grown(each: number, agents: number, leak = nothing): Promise<string[]> {
  const floor = await Floor.open(1, agents);
  try {
    await storms(floor, 1, each);
    const before = await held(floor);
    leak(floor);
    await storms(floor, 1 + each, each);
    const after = await held(floor);
    return Object.entries(before)
      .filter(([kind, n]) => (after[kind] ?? 0) > most(n))
      .map(([kind, n]) => `I10: ${n} ${kind} before, ${after[kind]} after`);
  } finally {
    await floor.close();
  }
}

const nothing = (_floor: Floor): void => undefined;
