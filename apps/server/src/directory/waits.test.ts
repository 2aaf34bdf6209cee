import { WxccError } from "@ringside/client";
import { expect, it, vi } from "vitest";
import { createWaits } from "./waits.ts";

/** A WxCC that knows how long customers wait, or says no. */
function asked(answer: (queueId: string) => number | null | WxccError) {
  const of: string[] = [];
  const estimatedWait = async (queueId: string): Promise<number | null> => {
    of.push(queueId);
    const said = answer(queueId);
    if (said instanceof WxccError) throw said;
    return said;
  };
  return { of, wxcc: { queues: { estimatedWait } } };
}

const says = (code: WxccError["code"]) => new WxccError({ code, operation: "reads.estimatedWait" });
const ana = { agentId: "ana", orgId: "org" };
const bo = { agentId: "bo", orgId: "org" };

it("reads a queue once a minute for all agents of an organisation, and tells when", async () => {
  let now = 0;
  const waits = createWaits(() => now);
  const { of, wxcc } = asked((queueId) => (queueId === "quiet" ? null : 240_000));
  const first = await waits.of(["busy", "quiet"], { ...ana, wxcc });
  await waits.of(["busy"], { ...bo, wxcc });
  expect(first).toEqual([
    { queueId: "busy", waitMs: 240_000, at: 0 },
    { queueId: "quiet", waitMs: null, at: 0 },
  ]);
  now = 59_000;
  expect(await waits.of(["busy"], { ...bo, wxcc })).toEqual([
    { queueId: "busy", waitMs: 240_000, at: 0 },
  ]);
  // Once more for Bo, who shows that he may read it himself.
  expect(of).toEqual(["busy", "quiet", "busy"]);
  now = 60_000;
  expect(await waits.of(["busy"], { ...bo, wxcc })).toMatchObject([{ at: 60_000 }]);
});

it("tells nothing to who may not read it, and does not insist", async () => {
  let now = 0;
  const waits = createWaits(() => now);
  const { wxcc } = asked(() => 1_000);
  await waits.of(["q"], { ...bo, wxcc });
  const no = asked(() => says("forbidden"));
  expect(await waits.of(["q", "r"], { ...ana, wxcc: no.wxcc })).toEqual([]);
  expect(await waits.of(["q", "r"], { ...ana, wxcc: no.wxcc })).toEqual([]);
  expect(no.of).toEqual(["q"]);
  now = 11 * 60_000;
  await waits.of(["r"], { ...ana, wxcc: no.wxcc });
  expect(no.of).toEqual(["q", "r"]);
});

it("leaves out what cannot be read now", async () => {
  const waits = createWaits(() => 0);
  const { wxcc } = asked((queueId) => (queueId === "q" ? says("rateLimited") : 1_000));
  expect(await waits.of(["r", "q"], { ...ana, wxcc })).toMatchObject([{ queueId: "r" }]);
});

it("takes no more of what all agents may ask than its part", async () => {
  let now = 0;
  const waits = createWaits(() => now);
  const { of, wxcc } = asked(() => 1_000);
  const many = Array.from({ length: 50 }, (_, index) => `q${index}`);
  expect(await waits.of(many, { ...ana, wxcc })).toHaveLength(30);
  await waits.of(many, { ...ana, wxcc });
  expect(of).toHaveLength(30);
  now = 60_000;
  await waits.of(many, { ...ana, wxcc });
  expect(of).toHaveLength(60);
});

it("R15: reads again after a minute though the clock was put back by an hour", async () => {
  vi.useFakeTimers();
  try {
    const waits = createWaits();
    const { of, wxcc } = asked(() => 1_000);
    await waits.of(["busy"], { ...ana, wxcc });
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(61_000);
    await waits.of(["busy"], { ...ana, wxcc });
    expect(of).toEqual(["busy", "busy"]);
  } finally {
    vi.useRealTimers();
  }
});
