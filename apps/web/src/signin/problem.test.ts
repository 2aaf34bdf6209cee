import { expect, test } from "vitest";
import { words } from "../words/index.ts";
import { problemText } from "./problem.ts";

test("whatever stands in the address, only our own words are shown", () => {
  expect(problemText("denied")).toBe(words.problems.denied);
  expect(problemText("busy")).toContain("Try again in a minute");
  for (const foreign of ["<script>", "toString", "", "x".repeat(10_000)]) {
    expect(problemText(foreign)).toBe(words.problems.other);
  }
});
