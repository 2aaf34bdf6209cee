import { describe, expect, it } from "vitest";
import { checkNumber, isDialable, rewriteOf } from "./index.ts";

type Rules = Parameters<typeof checkNumber>[1];
const free: Rules = { dialPlans: [], defaultNumber: null, numberLocked: false };
const extension = (number: string, rules = free) =>
  checkNumber({ type: "EXTENSION", number }, rules);
const dial = (number: string, rules = free) => checkNumber({ type: "AGENT_DN", number }, rules);

const plan = (name: string, pattern: string, over: object = {}) => {
  return { name, pattern, prefix: "", stripped: "", ...over };
};

describe("what a plan makes of a dial number", () => {
  const of = (number: string, ...dialPlans: Rules["dialPlans"]) =>
    rewriteOf({ type: "AGENT_DN", number }, { dialPlans });

  it("leaves out what it strips, then puts its prefix before it", () => {
    const pt = plan("PT", "^\\+351", { prefix: "00", stripped: "+" });
    expect(of("+351 21 (000)-0221", pt)).toEqual({ plan: "PT", number: "00351210000221" });
  });

  it("is the first plan's that takes it, and nobody's where none does", () => {
    const plans = [plan("a", "^9"), plan("b", "^1"), plan("c", "^1", { prefix: "+" })];
    expect(of("14085550123", ...plans)).toEqual({ plan: "b", number: "14085550123" });
    expect(of("4085550123", ...plans)).toBeNull();
    expect(of("1call", ...plans)).toBeNull();
  });
});

it("calls no number for help in need: a phone does, which tells where it is", () => {
  expect(["911", "112", "999"].map(isDialable)).toEqual([false, false, false]);
  expect(isDialable("9110")).toBe(true);
});

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
    ["1 (408) 555-0123", null],
    ["1408555", "notADialNumber"],
    ["call me", "notADialNumber"],
  ])("dial number %j without dial plans: %s", (number, problem) =>
    expect(dial(number)).toBe(problem),
  );

  it("asks the tenant's dial plans when there are any, and takes one match", () => {
    const rules = {
      ...free,
      dialPlans: [plan("broken", "("), plan("PT", "^\\+351\\d{9}$")],
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
