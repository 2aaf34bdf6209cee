import fc from "fast-check";
import { expect, test } from "vitest";
import { steps, take } from "./commands.arbitrary.ts";
import { Floorplay, words } from "./rules.sample.ts";
import type { World } from "./world.ts";

/** Two agents are at work already: most stories would end before anybody is. */
function morning(seed: string): World {
  const floor = new Floorplay(seed);
  floor.ready(1, 2);
  return floor.world;
}

test("whatever is asked, in whatever order, the world stays whole", { timeout: 120_000 }, () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, fc.string({ maxLength: 4 }), (story, seed) => {
      const world = morning(seed);
      let lastAt = 0;
      for (const step of story) {
        for (const fact of take(world, step)) {
          expect(fact.at).toBeGreaterThan(lastAt);
          lastAt = fact.at;
          const [what] = words([fact]);
          reached.add(what ?? "");
        }
        expect(world.violations()).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
  // A story that never gets anywhere would prove nothing.
  const far = ["answered", "rangOut", "declined", "held", "resumed", "wrappedUp", "restored"];
  far.push("recordingPaused", "recordingResumed");
  far.push("transferred", "transferredToQueue");
  far.push("consulting", "consultFailed", "consultEnded", "consultTransferred", "postCall");
  expect([...reached]).toEqual(expect.arrayContaining(far));
});

test("the same seed and story give the same facts, ids and times included", () => {
  fc.assert(
    fc.property(steps, (story) => {
      const [one, other] = [morning("tide"), morning("tide")];
      for (const step of story)
        expect(JSON.stringify(take(one, step))).toBe(JSON.stringify(take(other, step)));
    }),
    { numRuns: 100 },
  );
});
