import { WxccError, type WxccErrorCode } from "@ringside/client";
import type { Operation } from "@ringside/contract";
import type { Outage } from "@ringside/desk";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createBudget } from "./budget.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function floor() {
  const told: (readonly Outage[])[] = [];
  const { pass } = createBudget({ perMinute: 3_000, onOutages: (now) => void told.push(now) });
  let sent = 0;
  const ask = (operation: Operation, code: WxccErrorCode | null) =>
    pass(
      operation,
      async () => {
        sent += 1;
        if (code) throw new WxccError({ code, operation });
        return "ok";
      },
      undefined,
    ).catch((error: unknown) => error);
  /** Two calls a second for so many seconds. */
  const busy = async (operation: Operation, code: WxccErrorCode | null, seconds: number) => {
    for (let n = 0; n < seconds * 2; n += 1) {
      await ask(operation, code);
      await vi.advanceTimersByTimeAsync(500);
    }
  };
  return { ask, busy, told, sent: () => sent };
}

it.each(["unavailable", "timeout", "network"] as const)(
  "R6: after many a %s asks no more for a while, and says so",
  async (code) => {
    const { ask, busy, told, sent } = floor();
    await busy("tasks.hold", code, 12);
    const before = sent();
    expect(await ask("tasks.hold", null)).toMatchObject({ code: "unavailable", unsent: true });
    expect(sent()).toBe(before);
    expect(told[0]).toMatchObject([{ of: "call", why: code, since: expect.any(Number) }]);
  },
);

it("R6: goes on with everything else meanwhile", async () => {
  const { ask, busy } = floor();
  await busy("config.teams", "timeout", 12);
  expect(await ask("config.user", null)).toMatchObject({ unsent: true });
  expect(await ask("tasks.hold", null)).toBe("ok");
  expect(await ask("agents.state", null)).toBe("ok");
});

it("R6: one call finds out after a rest, and all go on", async () => {
  const { ask, busy, told } = floor();
  await busy("tasks.hold", "timeout", 12);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await ask("tasks.hold", null)).toBe("ok");
  expect(await ask("tasks.hold", null)).toBe("ok");
  expect(told.at(-1)).toEqual([]);
});

it("R6: a line is tried again sooner: who has none is idled before long", async () => {
  const { ask } = floor();
  for (let n = 0; n < 10; n += 1) await ask("notification.subscribe", "timeout");
  await vi.advanceTimersByTimeAsync(500);
  expect(await ask("notification.subscribe", null)).toMatchObject({ unsent: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(await ask("notification.subscribe", null)).toBe("ok");
});

it("R6: an outage of which nothing is heard any more is not told for ever", async () => {
  const { busy, told } = floor();
  await busy("tasks.hold", "timeout", 12);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.at(-1)).toEqual([]);
});

it("stays shut at refusals, at one agent's bad luck, and at a busy limit", async () => {
  const { ask, busy, told } = floor();
  await busy("tasks.hold", "rejected", 15);
  await busy("tasks.hold", "rateLimited", 15);
  for (let n = 0; n < 6; n += 1) await ask("tasks.end", "timeout");
  expect(await ask("tasks.hold", null)).toBe("ok");
  expect(told).toEqual([]);
});

it.each([-3_600_000, 3_600_000])(
  "R15: a clock that jumps by %s ms neither keeps it open nor has it forget",
  async (jump) => {
    const { ask, busy } = floor();
    await busy("tasks.hold", "timeout", 12);
    vi.setSystemTime(Date.now() + jump);
    expect(await ask("tasks.hold", null)).toMatchObject({ unsent: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await ask("tasks.hold", null)).toBe("ok");
    // What failed before is forgotten when ten seconds have gone by, and not an hour later.
    for (let n = 0; n < 6; n += 1) await ask("tasks.hold", "timeout");
    await vi.advanceTimersByTimeAsync(10_000);
    for (let n = 0; n < 6; n += 1) await ask("tasks.hold", "timeout");
    expect(await ask("tasks.hold", null)).toBe("ok");
  },
);
