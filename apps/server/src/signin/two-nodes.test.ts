import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { resolveHosts, type Tokens } from "@ringside/client";
import { createKeeper, type Keeper } from "../nodes/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { RedisServer } from "../redis.sample.ts";
import { createVault, readKeys } from "../vault/index.ts";
import { createSessions, type Session, type Sessions } from "./index.ts";

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
const trouble: unknown[] = [];
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
  expect(trouble.splice(0)).toEqual([]);
});

const tokens = (name: string): Tokens => ({
  accessToken: `${name}_c_org-1`,
  refreshToken: "r3fresh",
  expiresAt: Date.now() + 36_000_000,
  refreshExpiresAt: Date.now() + 360_000_000,
  scope: null,
  orgId: "org-1",
});

async function open(url = redis.url): Promise<Node> {
  const keys = readKeys(Buffer.alloc(32, "key1").toString("base64"));
  if (!keys) throw new Error("these are keys");
  const origin = "http://localhost:1";
  const store = await openStore(url);
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
    onTrouble: (error) => void trouble.push(error),
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

/** Sessions of which each is refreshed at `one`, and is answered once `gone` is done: one after another. */
async function refreshedInAGap(one: Node, count: number, gone: () => Promise<void>) {
  asked = 0;
  takes = 1_500;
  const begun: Session[] = [];
  for (let n = 0; n < count; n += 1) {
    begun.push((await one.sessions.begin(`agent-${n}-${Math.random()}`, tokens("old"))).session);
  }
  const late: Promise<string>[] = [];
  for (const { grant } of begun) {
    late.push(grant.renewed("old_c_org-1"));
    await expect.poll(() => asked, { interval: 5 }).toBe(late.length);
    // So that each is tried again at another moment.
    takes += 40;
  }
  await gone();
  const got = await Promise.all(late);
  const hashes = begun.map(({ hash }) => hash);
  const turns = hashes.map((hash) => `refresh ${hash}`);
  return { got, hashes, turns };
}

/** The access token that who comes now finds stored. */
async function storedOf(node: Node, hash: string): Promise<string | undefined> {
  node.sessions.forget(hash);
  await node.sessions.know(hash);
  return node.sessions.find(hash)?.grant.token();
}

it(
  "R18: what a refresh brought in a gap of Redis is written down, though its turn ran out meanwhile",
  { timeout: 30_000 },
  async () => {
    const one = await open();
    const stop = () => redis.stop("SIGKILL");
    const { got, hashes } = await refreshedInAGap(one, 12, stop);
    await new Promise((resolve) => setTimeout(resolve, one.store.leases.ttlMs));
    await redis.start();
    const two = await open();
    const stored = () => Promise.all(hashes.map((hash) => storedOf(two, hash)));
    await expect.poll(stored, { timeout: 8_000 }).toEqual(got);
    expect(asked).toBe(hashes.length);
    expect(trouble.splice(0)).toHaveLength(hashes.length);
  },
);

it(
  "R18: what a refresh brought in a gap of one node's is not written over what another's brought since",
  { timeout: 30_000 },
  async () => {
    const line = await Line.open(redis.port);
    const one = await open(line.url);
    const two = await open();
    const { hashes, turns } = await refreshedInAGap(one, 12, async () => line.cut());
    expect(trouble.splice(0)).toHaveLength(hashes.length);
    const held = () => two.store.leases.free(turns);
    await expect.poll(held, { timeout: 8_000 }).toEqual(turns);
    takes = 10;
    const newest = await Promise.all(
      hashes.map(async (hash) => {
        await two.sessions.know(hash);
        return two.sessions.find(hash)?.grant.renewed("old_c_org-1");
      }),
    );
    expect(asked).toBe(2 * hashes.length);
    line.mend();
    // Longer than it takes to come back, and to try again.
    await expect.poll(() => one.store.check().then(() => true), { timeout: 5_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await Promise.all(hashes.map((hash) => storedOf(two, hash)))).toEqual(newest);
    // It has what was stored as soon as its own is refused.
    const [first = ""] = hashes;
    const grant = one.sessions.find(first)?.grant;
    expect(await grant?.renewed(await grant.token())).toBe(newest[0]);
    expect(asked).toBe(2 * hashes.length);
    line.close();
  },
);

/** A line to Redis that can be cut for one node alone. */
class Line {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #whole = true;

  private constructor(to: number) {
    this.#server = createServer((client) => {
      const far = connect(to, "127.0.0.1");
      for (const socket of [client, far]) {
        this.#sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => (client.destroy(), far.destroy()));
      }
      if (this.#whole) client.pipe(far).pipe(client);
      else client.destroy();
    });
  }

  static async open(to: number): Promise<Line> {
    const line = new Line(to);
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("it has a port");
    return `redis://127.0.0.1:${address.port}`;
  }

  cut(): void {
    this.#whole = false;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  mend(): void {
    this.#whole = true;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
