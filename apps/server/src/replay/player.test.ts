import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyDesk, type Link, type Moment } from "@ringside/desk";
import { createPlayer, deskAt, isLineUp } from "./player.ts";

const start = 1_790_000_000_000;
const link = (kind: "live" | "connecting", seconds: number): Moment => {
  const at = start + seconds * 1_000;
  const next: Link = { kind, since: at };
  return { kind: "change", at, sent: at, change: { kind: "link", link: next } };
};
const line = (state: "live" | "lost", seconds: number): Moment => ({
  kind: "line",
  at: start + seconds * 1_000,
  line: state,
});
const moments: readonly Moment[] = [
  { kind: "snapshot", at: start, desk: emptyDesk(start) },
  link("live", 2),
  line("lost", 3),
  line("live", 8),
  link("connecting", 10),
];

beforeEach(() => void vi.useFakeTimers({ now: 5_000 }));
afterEach(() => void vi.useRealTimers());

function playing() {
  const heard: (Moment | null)[] = [];
  return { heard, player: createPlayer({ moments: [...moments] }, (one) => heard.push(one)) };
}

it("plays each moment in the time it took, or as many times faster", () => {
  const { heard, player } = playing();
  player.play(2);
  vi.advanceTimersByTime(900);
  expect([heard, player.now()]).toEqual([[], start + 1_800]);
  vi.advanceTimersByTime(100);
  expect(heard).toEqual([moments[1]]);
  expect(player.desk().link.kind).toBe("live");
  vi.advanceTimersByTime(4_000);
  expect(heard).toEqual(moments.slice(1));
  expect([player.speed(), player.now()]).toEqual([0, start + 10_000]);
});

it("goes a step on, or anywhere, and stands there: its clock too", () => {
  const { heard, player } = playing();
  player.go(1);
  player.go(4);
  expect(player.desk().link.kind).toBe("connecting");
  player.go(-3);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([moments[1], null, null]);
  expect([player.place(), player.now()]).toEqual([0, start]);
  expect(player.desk()).toEqual(emptyDesk(start));
  player.go(99);
  expect(player.place()).toBe(4);
});

it("goes on from where it stood", () => {
  const { heard, player } = playing();
  player.play(1);
  vi.advanceTimersByTime(1_500);
  player.play(0.5);
  vi.advanceTimersByTime(999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual([moments[1]]);
});

it("knows when the page did not hear its server", () => {
  expect(moments.map((_, n) => isLineUp(moments, n))).toEqual([true, true, false, true, true]);
  expect(deskAt(moments, 3).link.kind).toBe("live");
});
