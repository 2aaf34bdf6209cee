import fc from "fast-check";
import { expect, test } from "vitest";
import { Agenda } from "./agenda.ts";
import { Random } from "./random.ts";

test("the same seed gives the same numbers, for good", () => {
  const random = new Random("tide");
  // Written down once: another machine, another version must say the same.
  expect([random.word(), random.word(), random.word()]).toMatchInlineSnapshot(`
    [
      3836584927,
      1467713783,
      789461028,
    ]
  `);
  expect(new Random("tide").uuid()).toMatchInlineSnapshot(`"e4ada3df-577b-48f7-8f0e-382458021e1b"`);
});

test("numbers are spread evenly, and waits have the mean asked for", () => {
  const random = new Random("spread");
  const count = 20_000;
  const tenths = Array.from({ length: 10 }, () => 0);
  let waited = 0;
  for (let drawn = 0; drawn < count; drawn += 1) {
    const tenth = Math.floor(random.fraction() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    waited += random.wait(40_000);
  }
  for (const tenth of tenths) expect(Math.abs(tenth - count / 10)).toBeLessThan(count / 100);
  expect(Math.abs(waited / count - 40_000)).toBeLessThan(1_000);
});

test("an agenda gives what is due, the earliest first and in the order it was written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 20 }), { maxLength: 100 }),
      fc.nat({ max: 20 }),
      (times, now) => {
        const agenda = new Agenda<number>();
        times.forEach((at, order) => agenda.add(at, order));
        const taken: number[] = [];
        for (let due = agenda.take(now); due; due = agenda.take(now)) taken.push(due.what);
        const expected = times
          .map((at, order) => ({ at, order }))
          .filter(({ at }) => at <= now)
          .sort((one, other) => one.at - other.at || one.order - other.order);
        expect(taken).toEqual(expected.map(({ order }) => order));
        expect(agenda.next).toBe(times.filter((at) => at > now).sort((a, b) => a - b)[0] ?? null);
      },
    ),
  );
});
