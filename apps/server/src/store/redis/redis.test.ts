import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createKeeper } from "../../nodes/index.ts";
import { Fenced } from "../leases-port.ts";
import type { Store } from "../ports.ts";
import { storeSuite } from "../store.suite.ts";
import { openRedis } from "./index.ts";
import { RedisServer } from "../../redis.sample.ts";

let redis: RedisServer;
beforeAll(async () => {
  redis = await RedisServer.start();
});
afterAll(() => redis.close());

const hour = 3_600_000;
const open = (leaseMs = 3_000) => openRedis(redis.url, { sessionMaxMs: hour, leaseMs });
const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const text = (entry: Uint8Array) => Buffer.from(entry).toString();

storeSuite("Redis", async () => {
  await redis.command("FLUSHALL");
  return open();
});

describe("behind a cluster", () => {
  let cluster: readonly [RedisServer, RedisServer];
  beforeAll(async () => {
    cluster = await RedisServer.cluster();
  }, 30_000);
  afterAll(() => Promise.all(cluster.map((one) => one.close())));

  storeSuite("Redis", async () => {
    for (const one of cluster) await one.command("FLUSHALL");
    // The one that is named has none of the keys: it says who has.
    return openRedis(`redis+cluster://127.0.0.1:${cluster[0].port}`, { sessionMaxMs: hour });
  });
});

describe("two nodes on one Redis", { timeout: 30_000 }, () => {
  let one: Store;
  let two: Store;
  beforeEach(async () => {
    await redis.command("FLUSHALL");
    [one, two] = await Promise.all([open(1_000), open(1_000)]);
  });
  afterEach(() => Promise.all([one.close(), two.close()]));
  const relayOf = ({ relay }: Store) => {
    if (!relay) throw new Error("Redis relays");
    return relay;
  };
  const taken = async ({ leases }: Store) => {
    const lease = await leases.take("desk a");
    if (!lease) throw new Error("not taken");
    return lease;
  };

  it("S34: a lease outlives its work while it is kept, and is free when it is not", async () => {
    const lease = await taken(one);
    for (let n = 0; n < 6; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await one.leases.keep([lease])).toEqual([]);
      expect(await two.leases.take("desk a")).toBeNull();
    }
    await expect.poll(() => two.leases.take("desk a"), { timeout: 5_000 }).not.toBeNull();
    expect(await one.leases.keep([lease])).toEqual([lease]);
    await one.leases.release(lease);
    expect(await two.leases.holder("desk a")).toMatchObject({ node: two.leases.node });
  });

  it("R19: who held a feed before adds nothing to it any more", async () => {
    const old = await taken(one);
    await relayOf(one).append("a", [bytes("1")], old);
    await expect.poll(() => two.leases.holder("desk a"), { timeout: 5_000 }).toBeNull();
    const late = relayOf(one).append("a", [bytes("late")], old);
    await expect(late).rejects.toThrow(Fenced);
    const now = await taken(two);
    await relayOf(two).append("a", [bytes("2"), bytes("3")], now);
    await expect(relayOf(one).append("a", [bytes("late")], old)).rejects.toThrow(Fenced);
    expect((await relayOf(one).read("a")).entries.map(text)).toEqual(["1", "2", "3"]);
  });

  it("gives tokens that rise even when Redis has forgotten the last", async () => {
    const before = await taken(one);
    await redis.command("FLUSHALL");
    expect((await taken(two)).token).toBeGreaterThan(before.token);
  });

  it("hears a feed from where it was read on, and letters to one node and to all", async () => {
    const lease = await taken(one);
    await relayOf(one).append("a", [bytes("1")], lease);
    const { entries, from } = await relayOf(two).read("a");
    expect(entries.map(text)).toEqual(["1"]);
    const heard: string[] = [];
    const leave = relayOf(two).follow("a", from, (entry) => heard.push(text(entry)));
    const letters: string[] = [];
    relayOf(two).listen((letter, age) => {
      expect(age).toBeLessThan(5_000);
      letters.push(text(letter));
    });
    await relayOf(one).append("a", [bytes("2")], lease);
    await relayOf(one).post(two.leases.node, bytes("to you"));
    await relayOf(one).post(one.leases.node, bytes("not to you"));
    await relayOf(one).tell(bytes("to all"));
    await expect.poll(() => heard).toEqual(["2"]);
    await expect.poll(() => letters.toSorted()).toEqual(["to all", "to you"]);
    leave();
    await relayOf(one).append("a", [bytes("3")], lease);
    await relayOf(one).tell(bytes("again"));
    await expect.poll(() => letters).toContain("again");
    expect(heard).toEqual(["2"]);
  });

  it("know who else is here", async () => {
    await relayOf(one).present(true);
    await relayOf(two).present(true);
    const both = [one.leases.node, two.leases.node].toSorted();
    expect((await relayOf(one).nodes()).toSorted()).toEqual(both);
    await relayOf(two).present(false);
    expect(await relayOf(one).nodes()).toEqual([one.leases.node]);
  });

  it("spend one budget, and keep the reserve for who is more urgent", async () => {
    const [a, b] = [relayOf(one).counter(4, 60), relayOf(two).counter(4, 60)];
    expect(await b.left()).toBe(4);
    const waits = [await a.spend(1), await b.spend(1), await a.spend(1), await b.spend(1)];
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(500);
    expect(await a.left()).toBe(1);
    expect(await b.spend(0)).toBe(0);
    expect(await a.spend(0)).toBeGreaterThan(500);
    expect([await a.left(), await b.left()]).toEqual([0, 0]);
  });

  describe("R15: whose clocks are wrong", () => {
    const hour = 3_600_000;
    beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], shouldAdvanceTime: false }));
    afterEach(() => void vi.useRealTimers());

    it("wait no longer for the budget", async () => {
      const shared = relayOf(one).counter(4, 60);
      for (let n = 0; n < 4; n += 1) await shared.spend(0);
      // As if Redis's own clock had gone back since.
      await redis.command("HSET", "{ringside}:budget", "at", String(Date.now() + hour));
      expect(await shared.spend(0)).toBeLessThanOrEqual(1_000);
      await expect.poll(() => shared.spend(0), { timeout: 5_000 }).toBe(0);
    });

    it("hear letters to all, on a node that is five minutes ahead", async () => {
      vi.setSystemTime(Date.now() + 300_000);
      const letters: string[] = [];
      relayOf(two).listen((letter) => letters.push(text(letter)));
      await relayOf(one).tell(bytes("to all"));
      await expect.poll(() => letters).toEqual(["to all"]);
    });

    it.each([-hour, hour])("take desks over after a jump by %s ms", async (jump) => {
      const keeper = createKeeper(one.leases, () => undefined);
      const lost = vi.fn<() => void>();
      const kept = await keeper.take("desk a", lost);
      vi.setSystemTime(Date.now() + jump);
      await expect
        .poll(() => keeper.steady(), { timeout: 5_000 })
        .toBeGreaterThan(one.leases.ttlMs);
      expect([kept?.isHeld(), lost.mock.calls]).toEqual([true, []]);
      expect(keeper.steady()).toBeLessThan(10_000);
      keeper.close();
    });
  });
});
