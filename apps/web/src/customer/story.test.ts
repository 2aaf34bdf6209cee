import { expect, test } from "vitest";
import { connected, now, taskIn } from "../desk.sample.ts";
import { storyOf } from "./story.ts";

test("a held call was queued, answered and put on hold", () => {
  const held = { ...connected, kind: "held", heldSince: now, heldTold: true } as const;
  expect(storyOf(taskIn(held)).map(({ text }) => text)).toEqual([
    "Queued in Billing",
    "You answered",
    "On hold",
  ]);
});

test("one step is now, and it is the last", () => {
  const story = storyOf(
    taskIn({ kind: "wrapup", since: now, told: true }, { endedBy: "customer" }),
  );
  expect(story.map(({ now: current }) => current)).toEqual([false, true]);
  expect(story.at(-1)?.text).toBe("The customer hung up");
});

test("what is not known is left out", () => {
  expect(storyOf(taskIn(connected, { createdAt: null }))).toHaveLength(1);
});
