import { afterEach, describe, expect, it } from "vitest";
import { openRedis, readAddress, withoutPassword } from "./index.ts";
import { RedisServer } from "../../redis.sample.ts";

const options = { sessionMaxMs: 3_600_000 };
const open: RedisServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
const start = async (...args: string[]) => {
  const redis = await RedisServer.start(...args);
  open.push(redis);
  return redis;
};

describe("an address of a Redis", () => {
  const at = { host: "r", port: 6_379 };
  it.each([
    ["redis://r", { kind: "server", options: at }],
    ["redis://r:1/3", { kind: "server", options: { host: "r", port: 1, db: 3 } }],
    [
      "rediss://me:p%40ss@r",
      { kind: "server", options: { ...at, username: "me", password: "p@ss", tls: {} } },
    ],
    [
      "redis://:only@[::1]:7",
      { kind: "server", options: { host: "::1", port: 7, password: "only" } },
    ],
    [
      "redis+cluster://a:1,b",
      {
        kind: "cluster",
        nodes: [
          { host: "a", port: 1 },
          { host: "b", port: 6_379 },
        ],
        options: {},
      },
    ],
    [
      "redis+sentinel://me:pw@a,b:2/main/1",
      {
        kind: "server",
        options: {
          username: "me",
          password: "pw",
          db: 1,
          name: "main",
          sentinels: [
            { host: "a", port: 26_379 },
            { host: "b", port: 2 },
          ],
        },
      },
    ],
  ])("%s", (url, address) => {
    expect(readAddress(url)).toEqual(address);
  });

  it.each([
    "redis://",
    "redis://a,b",
    "redis://a/x",
    "redis+sentinel://a",
    "redis+cluster://a/1",
    "redis://a b",
    "redis://%zz@a",
    "http://a",
    "redis://a:999999",
  ])("is not %s", (url) => {
    expect(readAddress(url)).toBeNull();
  });

  it("is said without its password", () => {
    expect(withoutPassword("rediss://me:secret@r:1/0")).toBe("rediss://r:1/0");
    expect(withoutPassword("./ringside.db")).toBe("./ringside.db");
  });
});

describe("a Redis", { timeout: 30_000 }, () => {
  it("lets in a user that may do only what a desktop does", async () => {
    const redis = await start();
    const rights =
      "on >secret ~{ringside}* &* -@all +@read +@write +@scripting +@connection +info +time";
    await redis.command("ACL", "SETUSER", "ringside", ...rights.split(" "));
    await redis.command("ACL", "SETUSER", "default", "off");
    const at = `127.0.0.1:${redis.port}`;
    const store = await openRedis(`redis://ringside:secret@${at}`, options);
    await store.check();
    expect(await store.leases.take("a")).not.toBeNull();
    await store.relay?.present(true);
    await store.relay?.tell(Uint8Array.of(1));
    await store.close();
    const wrong = openRedis(`redis://ringside:wrong@${at}`, options);
    await expect(wrong).rejects.toThrow(/WRONGPASS/);
  });

  it("is refused when it may drop what it holds", async () => {
    const redis = await start("--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru");
    await expect(openRedis(redis.url, options)).rejects.toThrow(/noeviction/);
  });

  it("may be a cluster: every script finds its keys in one slot", async () => {
    const redis = await start("--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1");
    await redis.command("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
    const info = () => redis.command("CLUSTER", "INFO");
    await expect.poll(info, { timeout: 15_000 }).toMatch(/cluster_state:ok/);
    const store = await openRedis(`redis+cluster://127.0.0.1:${redis.port}`, options);
    const sealedTokens = Uint8Array.of(1);
    const row = { hash: "h", agentId: "a", orgId: "o", createdAt: 1, seenAt: 1, sealedTokens };
    await store.sessions.add(row);
    expect(await store.sessions.all()).toEqual([row]);
    const lease = await store.leases.take("desk a");
    if (!lease) throw new Error("not taken");
    expect(await store.leases.keep([lease])).toEqual([]);
    const heard: Uint8Array[] = [];
    store.relay?.follow("a", "0", (entry) => heard.push(entry));
    await store.relay?.append("a", [Uint8Array.of(7)], lease);
    await expect.poll(() => heard).toEqual([Uint8Array.of(7)]);
    expect(await store.journal.claim("a", "id", "p", 1, lease)).toBeNull();
    await store.journal.removeOlderThan(2);
    await store.close();
  });

  it("is found by its sentinels", async () => {
    const redis = await start();
    const sentinel = await RedisServer.sentinel("main", redis.port);
    open.push(sentinel);
    const url = `redis+sentinel://127.0.0.1:${sentinel.port}/main`;
    const store = await openRedis(url, options);
    await store.marks.put("keys", Uint8Array.of(5));
    await store.close();
    const direct = await openRedis(redis.url, options);
    expect(await direct.marks.get("keys")).toEqual(Uint8Array.of(5));
    await direct.close();
  });
});
