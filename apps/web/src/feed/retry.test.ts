import { expect, test } from "vitest";
import { askedToWait, retryAfter } from "./retry.ts";

test("each try waits longer, up to a quarter of a minute, and not all at the same moment", () => {
  expect(retryAfter(0, 1)).toBe(500);
  expect(retryAfter(0, 0)).toBe(250);
  expect(retryAfter(3, 1)).toBe(4000);
  expect(retryAfter(50, 1)).toBe(15_000);
});

test("no try comes before the server asked for it, and not all come at that moment", () => {
  expect(retryAfter(0, 0, 4_000)).toBe(4_250);
  expect(retryAfter(0, 1, 4_000)).toBe(4_500);
});

test.each([
  [{}, 0],
  [{ "retry-after": "3" }, 3_000],
  [{ "retry-after": "86400" }, 60_000],
  [{ "retry-after": "-1" }, 0],
  [{ "retry-after": "Fri, 27 Nov 2026 12:00:00 GMT" }, 0],
])("reads from %j to wait %i ms", (headers, asked) => {
  expect(askedToWait(new Headers(headers))).toBe(asked);
});
