import { expect, test } from "vitest";
import { Fault } from "./fault.ts";
import { FaultPlan } from "./plan.ts";

const busy = { kind: "status", status: 503 } as const;
const planAt = (seed = "a seed") => {
  const fate = { now: 1_000, seed };
  return { fate, plan: new FaultPlan(fate) };
};

test("a fault meets as many requests as it says, then is gone", () => {
  const { plan } = planAt();
  plan.add({ operation: "tasks.hold", count: 2, effect: busy });
  expect(plan.meet("tasks.hold", "ana")).toEqual(busy);
  expect(plan.faults).toMatchObject([{ met: 1 }]);
  expect(plan.meet("tasks.hold", "bo")).toEqual(busy);
  expect(plan.meet("tasks.hold", "ana")).toBeNull();
});

test("a fault of one agent or one operation leaves the others alone", () => {
  const { plan } = planAt();
  plan.add({ operation: "config.*", agentId: "ana", effect: busy });
  expect(plan.meet("config.teams", "bo")).toBeNull();
  expect(plan.meet("tasks.hold", "ana")).toBeNull();
  expect(plan.meet("config.teams", "ana")).toEqual(busy);
});

test("the oldest that fits is the one, until it is taken away", () => {
  const { plan } = planAt();
  const first = plan.add({ operation: "*", effect: busy });
  plan.add({ operation: "tasks.end", effect: { kind: "delay", ms: 5 } });
  expect(plan.meet("tasks.end", null)).toEqual(busy);
  expect(plan.remove(first.id)).toBe(true);
  expect(plan.remove(first.id)).toBe(false);
  expect(plan.meet("tasks.end", null)).toEqual({ kind: "delay", ms: 5 });
});

test("a fault lasts from when to when it says, by the simulator's clock", () => {
  const { fate, plan } = planAt();
  plan.add({ operation: "*", afterMs: 500, forMs: 1_000, effect: busy });
  const meetsAt = (now: number) => {
    fate.now = now;
    return plan.meet("tasks.hold", null) !== null;
  };
  expect([1_000, 1_499, 1_500, 2_499].map(meetsAt)).toEqual([false, false, true, true]);
  expect(meetsAt(2_500)).toBe(false);
  expect(plan.faults).toEqual([]);
});

test("chance has it as often as it says, and the same way for the same seed", () => {
  const run = (seed: string) => {
    const { plan } = planAt(seed);
    plan.add({ operation: "*", probability: 0.25, effect: busy });
    return Array.from({ length: 4_000 }, () => (plan.meet("tasks.hold", null) ? "x" : "."));
  };
  const [one, again, other] = [run("tide"), run("tide"), run("ebb")];
  expect(one).toEqual(again);
  expect(one).not.toEqual(other);
  const met = one.filter((mark) => mark === "x").length;
  expect(met).toBeGreaterThan(900);
  expect(met).toBeLessThan(1_100);
});

test("one that chance spares meets the next fault that fits; a reset begins chance anew", () => {
  const { plan } = planAt();
  const kinds = () => {
    plan.add({ operation: "*", probability: 0.5, effect: busy });
    plan.add({ operation: "*", effect: { kind: "delay", ms: 5 } });
    return Array.from({ length: 40 }, () => plan.meet("x", null)?.kind);
  };
  const first = kinds();
  expect(new Set(first)).toEqual(new Set(["status", "delay"]));
  plan.reset();
  expect(plan.faults).toEqual([]);
  expect(kinds()).toEqual(first);
});

test("a wrong clock is no obstacle: it adds up, and the request meets the rest as well", () => {
  const { plan } = planAt();
  plan.add({ operation: "*", effect: { kind: "skew", ms: 60_000 } });
  plan.add({ operation: "tasks.*", count: 1, effect: { kind: "skew", ms: -10_000 } });
  plan.add({ operation: "*", effect: busy });
  expect(plan.meet("tasks.hold", null)).toEqual(busy);
  expect(plan.skew("tasks.hold", null)).toBe(50_000);
  expect(plan.skew("tasks.hold", null)).toBe(60_000);
});

test.each([
  { operation: "tasks.hold", effect: { kind: "status", status: 200 } },
  { operation: "tasks.hold", effect: { kind: "explode" } },
  { operation: "", effect: busy },
  { operation: "tasks.hold", effect: busy, count: 0 },
  { operation: "tasks.hold", effect: busy, probability: 0 },
  { operation: "tasks.hold", effect: busy, probability: 1.1 },
  { operation: "tasks.hold", effect: busy, forMs: 0 },
  { operation: "tasks.hold", effect: { kind: "rotate" } },
  { operation: "tasks.hold", effect: { kind: "invalidGrant" } },
  { operation: "tasks.hold", effect: busy, until: "noon" },
])("%o is no fault", (fault) => {
  expect(Fault.safeParse(fault).success).toBe(false);
});
