import fc from "fast-check";
import { expect, test } from "vitest";
import { steps, take } from "./commands.arbitrary.ts";
import { World } from "./world.ts";

const start = Date.UTC(2026, 0, 5, 8);

test("whatever is asked, in whatever order, the world stays whole", { timeout: 120_000 }, () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(steps, fc.string({ maxLength: 4 }), (story, seed) => {
      const world = new World(seed, start);
      let lastAt = 0;
      for (const step of story) {
        for (const fact of take(world, step)) {
          expect(fact.at).toBeGreaterThan(lastAt);
          lastAt = fact.at;
          reached.add(fact.kind === "contact" ? fact.what : fact.kind);
        }
        expect(world.violations()).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
  // A story that never gets anywhere would prove nothing.
  const far = ["answered", "rangOut", "declined", "held", "resumed", "wrappedUp", "restored"];
  expect([...reached]).toEqual(expect.arrayContaining(far));
});

test("the same seed and story give the same facts, ids and times included", () => {
  fc.assert(
    fc.property(steps, (story) => {
      const [one, other] = [new World("tide", start), new World("tide", start)];
      for (const step of story)
        expect(JSON.stringify(take(one, step))).toBe(JSON.stringify(take(other, step)));
    }),
    { numRuns: 100 },
  );
});
