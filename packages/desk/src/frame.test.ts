import { expect, it } from "vitest";
import { emptyDesk } from "./desk.ts";
import { fold } from "./fold.ts";
import { readFrame } from "./frame.ts";

const change = (change: object) => ({ kind: "change", id: "e.2", now: 7, change });
const live = { kind: "link", link: { kind: "live", since: 1 } };

it("reads what is said, and leaves out what it does not know", () => {
  const said = change({ ...live, quality: "good" });
  expect(readFrame({ ...said, build: "next" })).toEqual(change(live));
});

it("R30: counts a change of a kind that a newer version knows, and passes it over", () => {
  const frame = readFrame(change({ kind: "teleport", to: "the moon" }));
  expect(frame).toEqual(change({ kind: "unknown" }));
  const desk = emptyDesk(1);
  expect(frame?.kind === "change" && fold(desk, frame.change)).toBe(desk);
});

it("R30: takes a frame of a kind that a newer version knows as a sign of life", () => {
  expect(readFrame({ kind: "hologram", now: 7, of: {} })).toEqual({ kind: "beat", now: 7 });
});

it.each([
  ["nothing", null],
  ["no frame", { kind: 3 }],
  ["a desk that is not one", { kind: "snapshot", id: "e.1", now: 7, desk: { tasks: 4 } }],
  ["a known change in other words", change({ kind: "link", link: "good" })],
  ["a known frame in other words", { kind: "bye", now: 7, why: "becauseISaySo" }],
])("makes nothing of %s", (_what, said) => {
  expect(readFrame(said)).toBeNull();
});
