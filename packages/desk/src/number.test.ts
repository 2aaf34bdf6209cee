import { describe, expect, it } from "vitest";
import { checkNumber } from "./index.ts";

type Rules = Parameters<typeof checkNumber>[1];
const free: Rules = { dialPlans: [], defaultNumber: null, numberLocked: false };
const extension = (number: string, rules = free) =>
  checkNumber({ type: "EXTENSION", number }, rules);
const dial = (number: string, rules = free) => checkNumber({ type: "AGENT_DN", number }, rules);

describe("checkNumber", () => {
  it.each([
    ["1001", null],
    [" 1001 ", null],
    ["", "empty"],
    ["  ", "empty"],
    ["1", "notAnExtension"],
    ["10a1", "notAnExtension"],
    ["1".repeat(44), "tooLong"],
  ])("extension %j: %s", (number, problem) => expect(extension(number)).toBe(problem));

  it.each([
    ["14085550123", null],
    ["14085550123,,55", null],
    ["1408555", "notADialNumber"],
    ["call me", "notADialNumber"],
  ])("dial number %j without dial plans: %s", (number, problem) =>
    expect(dial(number)).toBe(problem),
  );

  it("asks the tenant's dial plans when there are any, and takes one match", () => {
    const rules = {
      ...free,
      dialPlans: [
        { name: "broken", pattern: "(" },
        { name: "PT", pattern: "^\\+351\\d{9}$" },
      ],
    };
    expect(dial("+351210000221", rules)).toBeNull();
    expect(dial("14085550123", rules)).toBe("notADialNumber");
  });

  it("holds an agent to the default number where the profile says so", () => {
    const rules = { ...free, defaultNumber: "1001", numberLocked: true };
    expect(extension("1001", rules)).toBeNull();
    expect(extension("1002", rules)).toBe("notYours");
  });
});
