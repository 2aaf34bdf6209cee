import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyDesk, fold, stepKinds, withSteps, type Step } from "./index.ts";

const aStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...stepKinds),
  at: fc.integer({ min: 1, max: 40 }),
  who: fc.option(fc.constantFrom("Ana", "Bo")),
});

it("comes to the same in whatever order, and however often, steps are told", () => {
  const told = fc
    .array(fc.array(aStep, { maxLength: 4 }), { maxLength: 8 })
    .chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
      ),
    );
  const journey = (all: readonly Step[][]) =>
    all.reduce((desk, steps) => fold(desk, { kind: "journey", taskId: "t", steps }), emptyDesk(0))
      .journeys["t"] ?? [];
  fc.assert(
    fc.property(told, ([all, mixed]) => {
      expect(journey(mixed)).toEqual(journey(all));
    }),
  );
});

it("is told in the order of time, and what happened at once in the order of calls", () => {
  const steps = withSteps(
    [{ kind: "answered", at: 2, who: null }],
    [
      { kind: "queued", at: 1, who: "Billing" },
      { kind: "arrived", at: 1, who: null },
      { kind: "answered", at: 2, who: null },
    ],
  );
  expect(steps.map(({ kind }) => kind)).toEqual(["arrived", "queued", "answered"]);
});

it("outlives the contact, and is bounded", () => {
  let desk = emptyDesk(0);
  for (let n = 0; n < 30; n += 1) {
    const steps = [{ kind: "offered" as const, at: n + 1, who: null }];
    desk = fold(desk, { kind: "journey", taskId: `t${n}`, steps });
    desk = fold(desk, { kind: "taskGone", taskId: `t${n}`, version: n + 1 });
  }
  expect(Object.keys(desk.journeys)).toHaveLength(20);
  expect(desk.journeys["t29"]).toHaveLength(1);
  const many = Array.from({ length: 100 }, (_, at) => ({ kind: "held" as const, at, who: null }));
  expect(withSteps([], many)).toHaveLength(60);
});
