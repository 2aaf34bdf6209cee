import { expect, it } from "vitest";
import { checkValue, type ValueProblem, type VariableType } from "./index.ts";

it.each<[VariableType, string, ValueProblem | null]>([
  ["text", "<script>alert(1)</script>", null],
  ["text", "x".repeat(1_025), "tooLong"],
  ["text", "ü".repeat(512), null],
  ["text", "ü".repeat(513), "tooLong"],
  ["text", "😀".repeat(257), "tooLong"],
  ["whole", "-42", null],
  ["whole", "4.2", "notWhole"],
  ["whole", "0x10", "notWhole"],
  ["decimal", "4.2", null],
  ["decimal", ".5", null],
  ["decimal", "4,2", "notDecimal"],
  ["decimal", ".", "notDecimal"],
  ["yesNo", "TRUE", null],
  ["yesNo", "perhaps", "notYesNo"],
  ["moment", "2026-05-31", null],
  ["moment", "2026-05-31T14:30:00Z", null],
  ["moment", "2026-13-31", "notMoment"],
  ["moment", "tomorrow", "notMoment"],
])("a %s may hold %j: %s", (type, value, problem) => {
  expect(checkValue(type, value)).toBe(problem);
});

it("any of them may be emptied", () => {
  for (const type of ["text", "whole", "decimal", "yesNo", "moment"] as const) {
    expect(checkValue(type, "")).toBeNull();
  }
});
