import { expect, it } from "vitest";
import { run } from "./run.ts";
import { agents } from "./stories.ts";

/** Stories in which something once did not hold, told when there were eighteen kinds of faults. */
const known = 18;
const found = [
  166, 172, 188, 1000, 1077, 1249, 1292, 1301, 1421, 1577, 1586, 1641, 1682, 1808, 1920, 2001, 2028,
  2188, 2191, 2248, 2346, 2384, 2385, 2658, 2686, 2934, 2995, 3056, 3240, 3336, 3501, 3645, 3696,
  3887, 4423, 4766, 4788, 4918, 5128, 5158, 5233, 5348, 5546, 5706, 6113, 6119, 6130,
];

/** The same, with the twenty-two of now. */
const later = [2292, 2395, 6041];

const told = [
  ...found.map((seed) => ({ seed, kinds: known })),
  ...later.map((seed) => ({ seed, kinds: 22 })),
];

it.each(told)(
  "holds in the story $seed of $kinds kinds, in which it once did not",
  { timeout: 60_000 },
  async ({ seed, kinds }) => {
    expect((await run(seed, agents, kinds)).broken).toEqual([]);
  },
);
