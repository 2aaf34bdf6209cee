import { describe, expect, test } from "vitest";
import { harbour } from "../world/index.ts";
import { readDuration, readSpread } from "./duration.ts";
import { readScenario } from "./read.ts";

const complaint = (text: string): string => {
  try {
    readScenario(text, harbour);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test.each([
  ["30 s", 30_000],
  ["5min", 300_000],
  ["1 h 30 min", 5_400_000],
  ["1.5 s", 1_500],
  ["20", null],
  ["1 day", null],
  ["-3 s", null],
])("%s is %s ms", (text, ms) => expect(readDuration(text)).toBe(ms));

test.each([
  ["20 s to 40 s", { kind: "even", from: 20_000, to: 40_000 }],
  ["30 s", { kind: "even", from: 30_000, to: 30_000 }],
  ["about 3 min", { kind: "about", mean: 180_000 }],
  ["40 s to 20 s", null],
  ["about", null],
])("%s takes %o", (text, spread) => expect(readSpread(text)).toEqual(spread));

test("names become ids, and what is not said is as usual", () => {
  const { agents, customers } = readScenario(
    `name: Mine
agents:
  - who: [ana, Sales]
customers:
  - queue: billing
    arrive: { perHour: 10 }
`,
    harbour,
  );
  expect(agents[0]).toMatchObject({ persona: "steady", skills: [], from: 0 });
  expect(agents[0]?.who).toHaveLength(4);
  expect(customers[0]?.queue).toBe(harbour.queues[0]?.id);
});

describe("what is wrong is said with its place and what to write instead", () => {
  test.each([
    ["name: [", /^Line 1, column \d+: /],
    ["about: x", /Line 1, column 1: name is missing: write a text/],
    [
      "name: x\ncustomers:\n  - queue: Billing",
      /Line 3, column 5: arrive is missing: write every, perHour, perAgentAndHour or curve in it$/,
    ],
    [
      "name: x\ncustomers:\n  - queue: Billing\n    arrive: { perHour: many }",
      /Line 4, column 24: perHour: write a number$/,
    ],
    [
      "name: x\nstory:\n  - at: 1 s\n    who: system\n    do: { fault: { operation: x, effect: { kind: off } } }",
      /Line 5, column 50: kind: write one of status, delay, early, /,
    ],
    [
      "name: x\ncolour: blue",
      /Line 2, column 1: there is nothing called colour here: write one of name, about, lasts/,
    ],
    [
      "name: x\nagents:\n  - who: annna",
      /Line 3, column 10: .*there is no person or team "annna": write one of everybody, Customer Care/,
    ],
    [
      "name: x\nagents:\n  - who: ana\n    persona: sleepy",
      /Line 4, column 14: persona: there is no persona "sleepy": write one of steady, quick/,
    ],
    [
      "name: x\ncustomers:\n  - queue: Biling\n    arrive: { perHour: 1 }",
      /Line 3, column 12: queue: there is no queue "Biling": write one of Billing, Orders/,
    ],
    [
      "name: x\ncustomers:\n  - queue: Billing\n    arrive: { perHour: 1, every: 3 s }",
      /Line 4, column 13: arrive: say one of every, perHour or perAgentAndHour/,
    ],
    [
      "name: x\ncustomers:\n  - queue: Billing\n    arrive: { every: soon }",
      /Line 4, column 22: every: "soon" is no time: write one such as "30 s"/,
    ],
    [
      "name: x\nstory:\n  - at: 3 s\n    who: agent ana\n    do: { transferr: { queue: Orders } }",
      /Line 5, column \d+: do: .*transferr.*: an agent can sign in, sign out/,
    ],
    [
      "name: x\nstory:\n  - at: 3 s\n    who: nobody\n    do: end",
      /Line 4, column 10: who: "nobody" is nobody here: write customer, agent, supervisor or system/,
    ],
    [
      "name: x\nstory:\n  - when: rings\n    who: agent\n    do: end",
      /Line 3, column 11: when: write one of arrived, queued/,
    ],
    [
      "name: x\nstory:\n  - who: agent\n    do: end",
      /Line 3, column 5: .*say one of at, every or when/,
    ],
    [
      "name: x\nstory:\n  - at: 1 s\n    who: system\n    do: { fault: { operation: tasks.hold, effect: { kind: boom } } }",
      /Line 5, column \d+: /,
    ],
  ])("%j", (text, said) => expect(complaint(text)).toMatch(said));
});
