import { expect, test } from "vitest";
import { retryAfter } from "./retry.ts";

test("each try waits longer, up to a quarter of a minute, and not all at the same moment", () => {
  expect(retryAfter(0, 1)).toBe(500);
  expect(retryAfter(0, 0)).toBe(250);
  expect(retryAfter(3, 1)).toBe(4000);
  expect(retryAfter(50, 1)).toBe(15_000);
});
