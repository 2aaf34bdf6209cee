import type { StateSpan } from "@ringside/desk";
import { expect, test } from "vitest";
import { directory } from "../desk.sample.ts";
import { hoursBetween, lanesOf } from "./lanes.ts";
import { today, yesterdayByNow } from "./times.ts";

const span = (kind: StateSpan["kind"], from: number, to: number, code: string | null = null) => ({
  kind,
  from,
  to,
  open: false,
  auxCodeId: code,
});

test("each state has one lane, each idle code its own, what one is for first", () => {
  const lanes = lanesOf(
    [
      span("idle", 0, 1, "lunch"),
      span("available", 1, 5),
      span("ringing", 5, 6),
      span("engaged", 6, 9),
      span("idle", 9, 20, "break"),
      span("available", 20, 22),
      span("idle", 22, 23, "removed"),
    ],
    directory,
  );
  expect(lanes.map(({ name, total, spans }) => [name, total, spans.length])).toEqual([
    ["Available", 6, 2],
    ["In contacts", 4, 2],
    ["Break", 11, 1],
    ["Lunch", 1, 1],
    ["Idle", 1, 1],
  ]);
});

test("the hours on top are whole, and few", () => {
  const at = (hour: number, minute = 0) => new Date(2026, 10, 25, hour, minute).getTime();
  expect(hoursBetween(at(9, 10), at(11, 30), 6)).toEqual([at(10), at(11)]);
  expect(hoursBetween(at(0, 10), at(23), 6).length).toBeLessThanOrEqual(6);
  expect(hoursBetween(at(9, 10), at(9, 50), 6)).toEqual([]);
});

test("yesterday is held against by the same time of day", () => {
  const now = new Date(2026, 10, 25, 14, 30).getTime();
  expect(today(now)).toEqual({ from: new Date(2026, 10, 25).getTime(), to: now });
  expect(yesterdayByNow(now)).toEqual({
    from: new Date(2026, 10, 24).getTime(),
    to: new Date(2026, 10, 24, 14, 30).getTime(),
  });
});
