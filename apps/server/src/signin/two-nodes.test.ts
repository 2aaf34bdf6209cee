import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { resolveHosts, type Tokens } from "@ringside/client";
import { createKeeper, type Keeper } from "../nodes/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { RedisServer } from "../redis.sample.ts";
import { createVault, readKeys } from "../vault/index.ts";
import { createSessions, type Sessions } from "./index.ts";

interface Node {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly sessions: Sessions;
}

let redis: RedisServer;
let nodes: Node[] = [];
let asked: number;
/** How long Webex's token endpoint takes, in milliseconds. */
let takes: number;
beforeAll(async () => {
  redis = await RedisServer.start();
});
afterAll(() => redis.close());
afterEach(async () => {
  for (const { sessions, keeper, store } of nodes) {
    sessions.close();
    keeper.close();
    await store.close();
  }
  nodes = [];
});

const tokens = (name: string): Tokens => ({
  accessToken: `${name}_c_org-1`,
  refreshToken: "r3fresh",
  expiresAt: Date.now() + 36_000_000,
  refreshExpiresAt: Date.now() + 360_000_000,
  scope: null,
  orgId: "org-1",
});

async function open(): Promise<Node> {
  const keys = readKeys(Buffer.alloc(32, "key1").toString("base64"));
  if (!keys) throw new Error("these are keys");
  const origin = "http://localhost:1";
  const store = await openStore(redis.url);
  const keeper = createKeeper(store.leases, () => undefined);
  const sessions = createSessions({
    mostOfAgent: 10,
    oauth: () => ({
      hosts: resolveHosts({ wxccUrl: origin, webexUrl: origin }),
      clientId: "client-id",
      clientSecret: "secret",
      redirectUri: `${origin}/cb`,
      scopes: [],
      async fetch() {
        asked += 1;
        const name = `new${asked}`;
        await new Promise((resolve) => setTimeout(resolve, takes));
        return Response.json({
          access_token: `${name}_c_org-1`,
          refresh_token: "r3fresh",
          expires_in: 36_000,
          refresh_token_expires_in: 360_000,
        });
      },
    }),
    stored: store.sessions,
    vault: createVault(keys),
    alone: keeper.alone,
    idleMs: 3_600_000,
    maxMs: 7_200_000,
    isBusy: async () => false,
    onEnd: async () => undefined,
    onRefresh: () => undefined,
    onTrouble: (error) => expect.fail(String(error)),
  });
  const node = { store, keeper, sessions };
  nodes.push(node);
  return node;
}

async function twoWithOneSession() {
  asked = 0;
  takes = 50;
  const [one, two] = [await open(), await open()];
  const { session } = await one.sessions.begin(
    `agent-${nodes.length}-${Math.random()}`,
    tokens("old"),
  );
  await two.sessions.know(session.hash);
  const other = two.sessions.find(session.hash);
  if (!other) throw new Error("the other node knows it");
  return { one, two, here: session.grant, there: other.grant, hash: session.hash };
}

it(
  "S33: fifty who were refused at two nodes at once get one refresh",
  { timeout: 30_000 },
  async () => {
    const { here, there } = await twoWithOneSession();
    const all = Array.from({ length: 50 }, (_one, n) => (n % 2 === 0 ? here : there));
    const got = await Promise.all(all.map((grant) => grant.renewed("old_c_org-1")));
    expect(new Set(got)).toEqual(new Set(["new1_c_org-1"]));
    expect(asked).toBe(1);
    expect(await there.renewed("old_c_org-1")).toBe("new1_c_org-1");
    expect(asked).toBe(1);
  },
);

it(
  "S34: a token endpoint slower than any lease is asked once all the same",
  { timeout: 30_000 },
  async () => {
    const { here, there } = await twoWithOneSession();
    takes = 5_000;
    const got = await Promise.all([here, there].map((grant) => grant.renewed("old_c_org-1")));
    expect([got, asked]).toEqual([["new1_c_org-1", "new1_c_org-1"], 1]);
  },
);

it(
  "S34: who was paused in a refresh does not write over what came after",
  { timeout: 30_000 },
  async () => {
    const { one, there, here, hash } = await twoWithOneSession();
    takes = 6_000;
    // As when its process is stopped: it renews its leases no more.
    one.keeper.close();
    const late = here.renewed("old_c_org-1");
    await expect.poll(() => asked).toBe(1);
    await expect
      .poll(() => one.store.leases.holder(`refresh ${hash}`), { timeout: 10_000 })
      .toBeNull();
    takes = 10;
    expect(await there.renewed("old_c_org-1")).toBe("new2_c_org-1");
    await expect(late).rejects.toThrow("held by somebody else");
    expect(asked).toBe(2);
    // What it knows afterwards is what is stored.
    expect(await here.renewed("old_c_org-1")).toBe("new2_c_org-1");
  },
);
