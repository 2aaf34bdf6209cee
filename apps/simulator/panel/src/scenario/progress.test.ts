import { expect, test } from "vitest";
import { customersIn, progressOf } from "./progress.ts";

const scenario = {
  name: "",
  about: "",
  startedAt: 1_000_000,
  lastsMs: 3_600_000,
  customers: [],
  story: 0,
};

test("how far a scenario is", () => {
  expect(progressOf(scenario, 1_000_000 + 725_000)).toBe("12 of 60 min");
  expect(progressOf({ ...scenario, lastsMs: null }, 1_000_000 + 65_000)).toBe("1 min");
  expect(progressOf(scenario, 1_000_000 + 3_600_000)).toBe("is over");
});

test("who calls how often", () => {
  const customers = [
    { queue: "Billing", every: 120_000 },
    { queue: "Orders", perHour: 8.4 },
    { queue: "Chat", perAgentAndHour: 2 },
    { queue: "Mail", every: 45_000 },
  ];
  expect(customersIn({ ...scenario, customers }, 12)).toEqual([
    { queue: "Billing", often: "every 2 min" },
    { queue: "Orders", often: "about 8 an hour" },
    { queue: "Chat", often: "about 24 an hour" },
    { queue: "Mail", often: "every 45 s" },
  ]);
});
