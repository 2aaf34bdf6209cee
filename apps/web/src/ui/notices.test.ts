import { beforeEach, expect, test } from "vitest";
import { dismiss, notice, notices } from "./notices.ts";

const one = (title: string) => notice({ tone: "idle", title, text: "" });
const titles = () => notices.getState().shown.map(({ title }) => title);

beforeEach(() => notices.setState({ shown: [] }));

test("three at once: the oldest gives way", () => {
  ["a", "b", "c", "d"].forEach(one);
  expect(titles()).toEqual(["b", "c", "d"]);
});

test("the same words twice are one toast, the newest", () => {
  ["a", "b", "a"].forEach(one);
  expect(titles()).toEqual(["b", "a"]);
});

test("one that is dismissed goes, the others stay", () => {
  ["a", "b"].forEach(one);
  dismiss(notices.getState().shown[0]?.id ?? 0);
  expect(titles()).toEqual(["b"]);
});
