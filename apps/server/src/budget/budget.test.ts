import { WxccError } from "@ringside/client";
import type { Operation } from "@ringside/contract";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createBudget } from "./budget.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const busy = (operation: Operation, retryAfterMs?: number) =>
  new WxccError({ code: "rateLimited", operation, status: 429, retryAfterMs });

/** A call that is turned away as often as told, and when it was sent. */
function call(operation: Operation, ...answers: (WxccError | null)[]) {
  const sent: number[] = [];
  const began = Date.now();
  const go = async () => {
    sent.push(Date.now() - began);
    const error = answers.shift() ?? null;
    if (error) throw error;
    return "ok";
  };
  return { operation, sent, go };
}

const settled = async (work: Promise<unknown>) => {
  const outcome = work.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  return outcome;
};

it.each([
  [0, "ok", [0, 0]],
  [4_000, "ok", [0, 4_000]],
  [7_000, "rateLimited", [0]],
  [600_000, "rateLimited", [0]],
  [undefined, "rateLimited", [0]],
] as const)("R2: a 429 with Retry-After %s ms is %s", async (after, outcome, sent) => {
  const { pass } = createBudget({ perMinute: 300 });
  const one = call("tasks.hold", busy("tasks.hold", after));
  const came = await settled(pass(one.operation, one.go, undefined));
  expect(came instanceof WxccError ? came.code : came).toBe(outcome);
  expect(one.sent).toEqual(sent);
});

it("R2: gives up after three tries", async () => {
  const { pass } = createBudget({ perMinute: 300 });
  const error = () => busy("tasks.hold", 1_000);
  const one = call("tasks.hold", error(), error(), error(), error());
  expect(await settled(pass(one.operation, one.go, undefined))).toBeInstanceOf(WxccError);
  expect(one.sent).toHaveLength(3);
});

it("R2: commands go on while configuration waits", async () => {
  const { pass } = createBudget({ perMinute: 300 });
  const config = call("config.teams", busy("config.teams", 4_000));
  const read = pass(config.operation, config.go, undefined);
  await vi.advanceTimersByTimeAsync(10);
  const hold = call("tasks.hold");
  await pass(hold.operation, hold.go, undefined);
  expect([await settled(read), hold.sent, config.sent]).toEqual(["ok", [0], [0, 4_000]]);
});

it.each(["timeout", "network", "unavailable", "rejected", "unauthorized"] as const)(
  "R7: %s is never sent again",
  async (code) => {
    const { pass } = createBudget({ perMinute: 300 });
    const one = call("tasks.accept", new WxccError({ code, operation: "tasks.accept" }));
    expect(await settled(pass(one.operation, one.go, undefined))).toMatchObject({ code });
    expect(one.sent).toEqual([0]);
  },
);

it("says when to try again, and that nothing was sent, when too many wait", async () => {
  const { pass } = createBudget({ perMinute: 60 });
  const all = Array.from({ length: 100 }, () => call("config.teams"));
  const outcomes = Promise.all(
    all.map(({ operation, go }) => pass(operation, go, undefined).catch((error: unknown) => error)),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  const refused = (await outcomes).filter((one) => one instanceof WxccError);
  expect(refused.length).toBeGreaterThan(50);
  for (const error of refused) {
    expect(error).toMatchObject({ code: "rateLimited", unsent: true, status: undefined });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(1_000);
  }
});

it("counts what was sent once more within one call", async () => {
  const { pass, repeated, left } = createBudget({ perMinute: 300 });
  expect(await left()).toBe(15);
  for (let n = 0; n < 20; n += 1) repeated();
  expect(await left()).toBe(0);
  const one = call("tasks.hold");
  await settled(pass(one.operation, one.go, undefined));
  expect(one.sent[0]).toBeGreaterThan(1_000);
});

it.each([-3_600_000, 3_600_000])(
  "R15: a clock that jumps by %s ms has nobody wait longer than WxCC asked",
  async (jump) => {
    const { pass, waiting } = createBudget({ perMinute: 300 });
    const first = call("config.teams", busy("config.teams", 4_000));
    const read = pass(first.operation, first.go, undefined);
    await vi.advanceTimersByTimeAsync(10);
    vi.setSystemTime(Date.now() + jump);
    const later = call("notification.subscribe");
    const line = pass(later.operation, later.go, undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([first.sent.length, later.sent.length, waiting()]).toEqual([2, 1, 0]);
    expect(await Promise.all([read, line])).toEqual(["ok", "ok"]);
  },
);

it("R15: a clock that went back gives nobody more patience than before", async () => {
  const { pass } = createBudget({ perMinute: 300 });
  const one = call("tasks.hold", busy("tasks.hold", 3_000), busy("tasks.hold", 3_000));
  const asked = pass(one.operation, one.go, undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await asked).toMatchObject({ code: "rateLimited" });
});
