import { expect, test } from "vitest";
import { Random } from "../world/index.ts";
import { nextArrival } from "./arrivals.ts";
import type { Customers } from "./scenario.ts";

const hour = 3_600_000;

/** When customers come within four hours, on a floor of so many agents. */
function arrivals(arrive: Customers["arrive"], agents = 1): number[] {
  const random = new Random("tide");
  const customers = { arrive } as const;
  const times: number[] = [];
  for (let at = next(0); at !== null; at = next(at)) times.push(at);
  return times;

  function next(from: number): number | null {
    return nextArrival(customers, from, 4 * hour, agents, random);
  }
}

const within = (times: readonly number[], from: number, to: number) =>
  times.filter((at) => at >= from * hour && at < to * hour).length;

test("constant: one after the other, at the same distance", () => {
  expect(arrivals({ every: hour })).toEqual([hour, 2 * hour, 3 * hour]);
});

test("by chance: as many as said on average, and never as by the clock", () => {
  const times = arrivals({ perHour: 300 });
  expect(times.length).toBeGreaterThan(1_100);
  expect(times.length).toBeLessThan(1_300);
  const waits = new Set(times.map((at, index) => at - (times[index - 1] ?? 0)));
  expect(waits.size).toBeGreaterThan(500);
});

test("so many an agent: a floor of ten has ten times as many", () => {
  const times = arrivals({ perAgentAndHour: 30 }, 10);
  expect(times.length).toBeGreaterThan(1_100);
  expect(times.length).toBeLessThan(1_300);
});

test("a day's curve: nobody at its zero, half as many halfway up, all at its top", () => {
  const curve = [
    { at: hour, factor: 0 },
    { at: 3 * hour, factor: 1 },
  ];
  const times = arrivals({ perHour: 300, curve });
  expect(within(times, 0, 1)).toBe(0);
  const [rising, top] = [within(times, 1, 3), within(times, 3, 4)];
  expect(rising).toBeGreaterThan(250);
  expect(rising).toBeLessThan(350);
  expect(top).toBeGreaterThan(250);
  expect(top).toBeLessThan(350);
});
