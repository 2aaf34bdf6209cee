import { describe, expect, test } from "vitest";
import { follows } from "./order.ts";

describe("the number of a change", () => {
  test.each([
    ["e.4", "e.5", "next"],
    ["e.4", "e.4", "taken"],
    ["e.4", "e.2", "taken"],
    ["e.4", "e.6", "gap"],
    ["e.4", "f.5", "gap"],
    [null, "e.1", "gap"],
    ["a.b.9", "a.b.10", "next"],
  ] as const)("after %s, %s is %s", (last, id, order) => {
    expect(follows(last, id)).toBe(order);
  });
});
