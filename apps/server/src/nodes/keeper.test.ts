import { afterEach, beforeEach, expect, it } from "vitest";
import { RedisServer } from "../redis.sample.ts";
import { openStore, type Store } from "../store/index.ts";
import { createKeeper, type Keeper } from "./index.ts";

let redis: RedisServer;
let store: Store;
let keeper: Keeper;
beforeEach(async () => {
  redis = await RedisServer.start();
  store = await openStore(redis.url);
  keeper = createKeeper(store.leases, () => undefined);
});
afterEach(async () => {
  keeper.close();
  await store.close();
  await redis.close();
});

it(
  "R18: who holds nothing notices too that Redis was away, and waits for those who held something",
  { timeout: 20_000 },
  async () => {
    const { ttlMs } = store.leases;
    await redis.stop("SIGKILL");
    await expect.poll(() => keeper.steady(), { timeout: 3_000 }).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, ttlMs));
    await redis.start();
    await expect.poll(() => keeper.steady(), { timeout: 3_000, interval: 10 }).toBeGreaterThan(0);
    expect(keeper.steady()).toBeLessThan(ttlMs);
  },
);
