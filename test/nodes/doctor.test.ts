import { afterEach, expect, it } from "vitest";
import { doctor } from "../../apps/cli/src/doctor.ts";
import { RedisServer } from "../../apps/server/src/redis.sample.ts";
import { freePort } from "../stage/index.ts";

let redis: RedisServer | null = null;
afterEach(async () => {
  await redis?.close();
  redis = null;
});

/** What is said of a store, and what to do about it. */
async function saidOf(store: string) {
  const env = {
    RINGSIDE_STORE: store,
    RINGSIDE_PORT: `${await freePort()}`,
    RINGSIDE_SIM_PORT: `${await freePort()}`,
  };
  return (await doctor(env)).filter(({ what }) => what.includes("Redis"));
}

it("says that the Redis of several nodes can be used", async () => {
  redis = await RedisServer.start();
  const { host } = new URL(redis.url);
  expect(await saidOf(redis.url)).toEqual([{ what: `Redis ${host} may be written`, fix: null }]);
});

it("says why a Redis may not be used, and never its password", async () => {
  redis = await RedisServer.start("--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru");
  const found = await saidOf(redis.url);
  await redis.command("CONFIG", "SET", "maxmemory", "0");
  await redis.command("CONFIG", "SET", "requirepass", "another");
  found.push(...(await saidOf(redis.url.replace("//", "//:secret-word@"))));
  expect(found.map(({ what }) => what)).toEqual([
    expect.stringMatching(/maxmemory-policy noeviction/),
    expect.stringMatching(/WRONGPASS/),
  ]);
  expect(JSON.stringify(found)).not.toContain("secret-word");
});

it("says that a Redis does not answer", { timeout: 30_000 }, async () => {
  const [found] = await saidOf(`redis://127.0.0.1:${await freePort()}`);
  expect(found?.what).toMatch(/^Redis .*ECONNREFUSED/);
});

it("says that a Redis is full, and leaves no connection behind", async () => {
  redis = await RedisServer.start("--maxmemory", "1", "--maxmemory-policy", "noeviction");
  const [found] = await saidOf(redis.url);
  expect(found?.what).toMatch(/OOM/);
  // Only the one that asks: a connection that is kept would keep the command from its end.
  const clients = async () => String(await redis?.command("CLIENT", "LIST")).match(/^id=/gm);
  await expect.poll(clients).toHaveLength(1);
});
