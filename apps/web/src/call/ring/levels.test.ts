import { expect, test } from "vitest";
import { levelsOf, ringChannelOf } from "./levels.ts";

test("each channel has its own loudness; what is stored wrong is as usual", () => {
  const usual = levelsOf(null);
  expect(levelsOf("telephony=80 chat=0")).toEqual({ ...usual, telephony: 80, chat: 0 });
  expect(levelsOf("telephony=101 chat=-1 email=x constructor=5")).toEqual(usual);
});

test("a channel that nobody foresaw rings as a call does", () => {
  expect(ringChannelOf("email")).toBe("email");
  expect(ringChannelOf("video")).toBe("telephony");
  expect(ringChannelOf("toString")).toBe("telephony");
});
