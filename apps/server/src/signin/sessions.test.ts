import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { resolveHosts, type Tokens } from "@ringside/client";
import { openEmbedded, type Store } from "../store/index.ts";
import { createVault, GrantEnded, readKeys, type Keys } from "../vault/index.ts";
import { createKeeper } from "../nodes/index.ts";
import { createSessions, type Sessions, type SessionEnd } from "./index.ts";
import { openTokens, sealTokens } from "./sealed-tokens.ts";
import { hashOf } from "./secret.ts";

const minute = 60_000;
let store: Store;
let sessions: Sessions;
let ended: SessionEnd[];
let busy: boolean;
/** What goes on elsewhere before a turn of ours. */
let beforeTurn: (() => Promise<void>) | null = null;

function keys(...fills: string[]): Keys {
  const read = readKeys(fills.map((fill) => Buffer.alloc(32, fill).toString("base64")).join(" "));
  if (!read) throw new Error("these are keys");
  return read;
}

function tokens(): Tokens {
  return {
    accessToken: "sim_c_org-1",
    refreshToken: "r3fresh",
    expiresAt: Date.now() + 10 * 60 * minute,
    refreshExpiresAt: Date.now() + 100 * 60 * minute,
    scope: null,
    orgId: "org-1",
  };
}

function open(with_: Keys): Sessions {
  const origin = "http://localhost:1";
  return createSessions({
    oauth: () => ({
      hosts: resolveHosts({ wxccUrl: origin, webexUrl: origin }),
      clientId: "client-id",
      clientSecret: "secret",
      redirectUri: `${origin}/cb`,
      scopes: [],
      fetch: () => Promise.reject(new Error("nobody is there")),
    }),
    stored: store.sessions,
    vault: createVault(with_),
    idleMs: 60 * minute,
    maxMs: 240 * minute,
    mostOfAgent: 3,
    isBusy: async () => busy,
    alone: async (name, work) => {
      await beforeTurn?.();
      return createKeeper(store.leases, () => undefined).alone(name, work);
    },
    onEnd: async (_session, why) => void ended.push(why),
    onRefresh: () => undefined,
    onTrouble: (error) => expect.fail(String(error)),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  store = openEmbedded(":memory:");
  ended = [];
  busy = false;
  sessions = open(keys("new1"));
});
afterEach(async () => {
  sessions.close();
  vi.useRealTimers();
  await store.close();
});

describe("sessions", () => {
  it("S11: are known by a cookie that is stored nowhere, with tokens that are stored sealed", async () => {
    const { session, secret } = await sessions.begin("agent-1", tokens());
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(sessions.find(hashOf(secret))).toBe(session);
    expect(sessions.find(hashOf("another"))).toBeNull();
    const stored = JSON.stringify(
      (await store.sessions.all()).map((row) => ({
        ...row,
        sealedTokens: Buffer.from(row.sealedTokens).toString("latin1"),
      })),
    );
    expect(stored).not.toContain(secret);
    expect(stored).not.toMatch(/sim_c_org-1|r3fresh/);
  });

  it("outlive a restart, and a change of keys, after which the old key is not needed", async () => {
    const { secret } = await sessions.begin("agent-1", tokens());
    sessions.close();
    sessions = open(keys("new2", "new1"));
    expect(await sessions.resume()).toHaveLength(1);
    sessions.close();
    sessions = open(keys("new2"));
    await sessions.resume();
    expect(await sessions.find(hashOf(secret))?.grant.token()).toBe("sim_c_org-1");
  });

  it("keep the tokens that another node had meanwhile, when a change of keys has them sealed anew", async () => {
    const { session } = await sessions.begin("agent-1", tokens());
    sessions.close();
    const changed = keys("new2", "new1");
    const { hash } = session;
    const newer = { ...tokens(), accessToken: "sim_c_newer" };
    // They are written while it is this one's turn to come.
    beforeTurn = async () => {
      beforeTurn = null;
      const sealed = sealTokens(createVault(changed), hash, newer, null);
      await store.sessions.putTokens(hash, sealed);
    };
    sessions = open(changed);
    await sessions.resume();
    const [row] = await store.sessions.all();
    if (!row) throw new Error("a session");
    const { tokens: kept } = openTokens(createVault(changed), hash, row.sealedTokens);
    expect(kept.accessToken).toBe("sim_c_newer");
  });

  it("do not open in one another's place, nor without their key: such are removed", async () => {
    await sessions.begin("agent-1", tokens());
    await vi.advanceTimersByTimeAsync(1);
    await sessions.begin("agent-2", tokens());
    const [one, two] = await store.sessions.all();
    if (!one || !two) throw new Error("two sessions");
    await store.sessions.putTokens(one.hash, two.sealedTokens);
    sessions.close();
    sessions = open(keys("new1"));
    expect((await sessions.resume()).map(({ agentId }) => agentId)).toEqual(["agent-2"]);
    sessions.close();
    sessions = open(keys("new3"));
    expect(await sessions.resume()).toEqual([]);
    expect(await store.sessions.all()).toEqual([]);
  });

  it("S14: end when nothing was done for too long, by themselves", async () => {
    const { session, secret } = await sessions.begin("agent-1", tokens());
    await vi.advanceTimersByTimeAsync(59 * minute);
    sessions.touch(session);
    await vi.advanceTimersByTimeAsync(59 * minute);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(ended).toEqual(["expired"]);
    expect(sessions.find(hashOf(secret))).toBeNull();
    expect(await store.sessions.all()).toEqual([]);
  });

  it("S15: last while a contact is open, but not beyond the longest time", async () => {
    busy = true;
    await sessions.begin("agent-1", tokens());
    await vi.advanceTimersByTimeAsync(239 * minute);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(ended).toEqual(["expired"]);
  });

  it.each([-120, 120])("R15: outlast a clock that jumps by %s minutes", async (minutes) => {
    await sessions.begin("agent-1", tokens());
    vi.setSystemTime(Date.now() + minutes * minute);
    await vi.advanceTimersByTimeAsync(59 * minute);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(ended).toEqual(["expired"]);
  });

  it("that were over before a restart are not taken up", async () => {
    await sessions.begin("agent-1", tokens());
    sessions.close();
    vi.setSystemTime(Date.now() + 61 * minute);
    sessions = open(keys("new1"));
    expect(await sessions.resume()).toEqual([]);
    expect(await store.sessions.all()).toEqual([]);
  });

  it("lend an agent's work the newest of their grants", async () => {
    const first = await sessions.begin("agent-1", tokens());
    const second = await sessions.begin("agent-1", tokens());
    expect(sessions.grantOf("agent-1")).toBe(second.session.grant);
    await sessions.end(second.session, "signedOut");
    await sessions.end(second.session, "signedOut");
    expect(ended).toEqual(["signedOut"]);
    expect(sessions.grantOf("agent-1")).toBe(first.session.grant);
    await sessions.end(first.session, "replaced");
    expect(() => sessions.grantOf("agent-1")).toThrow(GrantEnded);
  });

  it("end when Webex no longer accepts their tokens", async () => {
    const { session } = await sessions.begin("agent-1", tokens());
    session.grant.refused();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(["refused"]);
  });
});
