import { expect, test } from "vitest";
import { parseClock } from "./clock.ts";

test.each([
  ["real", { kind: "real" }],
  ["virtual", { kind: "virtual" }],
  ["x10", { kind: "fast", speed: 10 }],
  ["x0.5", { kind: "fast", speed: 0.5 }],
  ["x0", null],
  ["10", null],
  ["", null],
])("%s is the clock %o", (text, clock) => {
  expect(parseClock(text)).toEqual(clock);
});
