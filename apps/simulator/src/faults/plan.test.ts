import { expect, test } from "vitest";
import { Fault, FaultPlan } from "./plan.ts";

const busy = { kind: "status", status: 503 } as const;

test("a fault meets as many requests as it says, then is gone", () => {
  const plan = new FaultPlan();
  plan.add({ operation: "tasks.hold", count: 2, effect: busy });
  expect(plan.meet("tasks.hold", "ana")).toEqual(busy);
  expect(plan.faults).toMatchObject([{ met: 1 }]);
  expect(plan.meet("tasks.hold", "bo")).toEqual(busy);
  expect(plan.meet("tasks.hold", "ana")).toBeNull();
});

test("a fault of one agent or one operation leaves the others alone", () => {
  const plan = new FaultPlan();
  plan.add({ operation: "config.*", agentId: "ana", effect: busy });
  expect(plan.meet("config.teams", "bo")).toBeNull();
  expect(plan.meet("tasks.hold", "ana")).toBeNull();
  expect(plan.meet("config.teams", "ana")).toEqual(busy);
});

test("the oldest that fits is the one, until it is taken away", () => {
  const plan = new FaultPlan();
  const first = plan.add({ operation: "*", effect: busy });
  plan.add({ operation: "tasks.end", effect: { kind: "delay", ms: 5 } });
  expect(plan.meet("tasks.end", null)).toEqual(busy);
  expect(plan.remove(first.id)).toBe(true);
  expect(plan.remove(first.id)).toBe(false);
  expect(plan.meet("tasks.end", null)).toEqual({ kind: "delay", ms: 5 });
});

test.each([
  { operation: "tasks.hold", effect: { kind: "status", status: 200 } },
  { operation: "tasks.hold", effect: { kind: "explode" } },
  { operation: "", effect: busy },
  { operation: "tasks.hold", effect: busy, count: 0 },
  { operation: "tasks.hold", effect: busy, probability: 1 },
])("%o is no fault", (fault) => {
  expect(Fault.safeParse(fault).success).toBe(false);
});
