import { beforeEach, expect, test } from "vitest";
import { Limiter } from "./limiter.ts";

const clock = { now: 0 };
let limiter: Limiter;

beforeEach(() => {
  clock.now = 1_000_000;
  limiter = new Limiter(clock);
  limiter.settings = { enabled: true, perMinute: 3 };
});

const take = (client = "one") => limiter.take(client);

test("it is off until it is turned on", () => {
  limiter.reset();
  expect(limiter.settings).toEqual({ enabled: false, perMinute: 300 });
  expect(Array.from({ length: 1_000 }, () => take()).every((one) => one === null)).toBe(true);
});

test("a client has so many a minute, and hears when the next may come", () => {
  expect([take(), take(), take()]).toEqual([null, null, null]);
  expect(take()).toBe(60);
  clock.now += 45_500;
  expect(take()).toBe(15);
  clock.now += 14_500;
  expect(take()).toBeNull();
});

test("what was turned away does not count; another client has its own", () => {
  for (let count = 0; count < 10; count += 1) take();
  expect(take("two")).toBeNull();
  clock.now += 60_000;
  expect([take(), take(), take(), take()]).toEqual([null, null, null, 60]);
});

test("each request leaves the minute by itself, not all at once", () => {
  take();
  clock.now += 30_000;
  take();
  take();
  expect(take()).toBe(30);
  clock.now += 30_000;
  expect(take()).toBeNull();
  expect(take()).toBe(30);
});
