import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createBucket } from "./counter.ts";
import type { Lane } from "./lane.ts";
import { createTurnstile, NoTurn } from "./turnstile.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A turnstile under WxCC's usual limit, and who came through it, in order. */
function turnstile(limit = 300) {
  const one = createTurnstile(createBucket(limit), limit);
  const through: string[] = [];
  const ask = (lane: Lane, name: string = lane, within = 60_000) =>
    one.turn(lane, within, undefined).then(() => void through.push(name));
  return { ...one, ask, through };
}

const drained = async (ask: (lane: Lane) => Promise<void>) => {
  for (let n = 0; n < 15; n += 1) await ask("call");
};

it("lets the most urgent go first, and within one lane who came first", async () => {
  const { ask, through } = turnstile();
  await drained(ask);
  through.length = 0;
  const lanes: Lane[] = ["statistics", "configuration", "state", "signIn", "call"];
  const all = lanes.flatMap((lane) => [ask(lane, `${lane} 1`), ask(lane, `${lane} 2`)]);
  await vi.advanceTimersByTimeAsync(10_000);
  await Promise.all(all);
  expect(through).toEqual(lanes.toReversed().flatMap((lane) => [`${lane} 1`, `${lane} 2`]));
});

it("keeps some of the budget for call control, which does not wait behind a rush", async () => {
  const { ask } = turnstile();
  for (let n = 0; n < 500; n += 1) void ask("signIn", "signIn", 240_000);
  await vi.advanceTimersByTimeAsync(20_000);
  const asked = Date.now();
  for (let n = 0; n < 4; n += 1) await ask("call");
  expect(Date.now() - asked).toBe(0);
});

it("never lets more through in any minute than the limit", async () => {
  const { turn } = turnstile();
  const times: number[] = [];
  for (let n = 0; n < 1_000; n += 1) {
    void turn("call", 3_600_000, undefined).then(() => times.push(Date.now()));
  }
  await vi.advanceTimersByTimeAsync(240_000);
  expect(times).toHaveLength(1_000);
  const most = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length),
  );
  expect(most).toBeLessThanOrEqual(300);
  expect(most).toBeGreaterThan(280);
});

it("turns away at once who would wait too long, and says for how long", async () => {
  const { ask, waiting } = turnstile();
  for (let n = 0; n < 400; n += 1) void ask("configuration").catch(() => undefined);
  const before = waiting();
  const refused = await ask("configuration").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NoTurn);
  expect(refused instanceof NoTurn ? refused.retryAfterMs : 0).toBeGreaterThan(60_000);
  expect(waiting()).toBeLessThanOrEqual(before);
  expect(before).toBeLessThan(300);
});

it("turns away in the end who was overtaken for too long", async () => {
  const { ask, rest } = turnstile();
  await drained(ask);
  const late = ask("state", "state", 5_000).catch((error: unknown) => error);
  rest(20_000);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await late).toBeInstanceOf(NoTurn);
});

it("has all but call control rest", async () => {
  const { ask, rest, through } = turnstile();
  rest(4_000);
  await ask("call");
  void ask("signIn");
  await vi.advanceTimersByTimeAsync(3_900);
  expect(through).toEqual(["call"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(through).toEqual(["call", "signIn"]);
});

it("forgets who left while waiting", async () => {
  const { ask, turn, waiting } = turnstile();
  await drained(ask);
  const leaving = new AbortController();
  const left = turn("call", 60_000, leaving.signal).catch((error: unknown) => error);
  const reason = new Error("left");
  leaving.abort(reason);
  expect(await left).toBe(reason);
  expect(waiting()).toBe(0);
});

it("goes on when the counter cannot be asked", async () => {
  const counter = { ...createBucket(300), spend: () => Promise.reject(new Error("down")) };
  const { turn } = createTurnstile(counter, 300);
  await expect(turn("configuration", 1_000, undefined)).resolves.toBeUndefined();
});
