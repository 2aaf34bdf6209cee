import { describe, expect, test } from "vitest";
import { duration, formatter, machineDuration, regional } from "./format.ts";

describe("a duration", () => {
  test.each([
    [0, "00:00"],
    [-5000, "00:00"],
    [999, "00:00"],
    [252_000, "04:12"],
    [3_599_999, "59:59"],
    [3_600_000, "1:00:00"],
    [86_461_000, "24:01:01"],
  ])("%d ms is %s", (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  test("is told to machines as well", () => {
    expect(machineDuration(252_900)).toBe("PT252S");
  });
});

test("a count takes the form of its language", () => {
  const { plural } = formatter<"one" | "few" | "many" | "other">("pl");
  const forms = { one: "# sekunda", few: "# sekundy", many: "# sekund", other: "# sekundy" };
  expect([1, 3, 5].map((count) => plural(count, forms))).toEqual([
    "1 sekunda",
    "3 sekundy",
    "5 sekund",
  ]);
});

test("a language is written as where the browser lives", () => {
  expect(regional("en", ["de-DE", "en-GB", "en-US"])).toBe("en-GB");
  expect(regional("en", ["pt-PT"])).toBe("en");
});
