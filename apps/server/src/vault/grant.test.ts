import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { resolveHosts, type Tokens } from "@ringside/client";
import { createGrant, GrantEnded, type Grant } from "./index.ts";
import { renewalTime } from "./renewal.ts";

const hour = 3_600_000;
let asked: string[];
let answer: () => Promise<Response>;
let stored: string[];
let ended: number;
let grant: Grant;

const body = (token: string, over: object = {}) =>
  Response.json({
    access_token: `${token}_c_org-1`,
    refresh_token: `refresh-${token}`,
    expires_in: 3_600,
    refresh_token_expires_in: 5_184_000,
    ...over,
  });

function tokens(name: string, expiresAt: number): Tokens {
  return {
    accessToken: `${name}_c_org-1`,
    refreshToken: `refresh-${name}`,
    expiresAt,
    refreshExpiresAt: expiresAt + 60 * 24 * hour,
    scope: null,
    orgId: "org-1",
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  stored = [];
  ended = 0;
  let n = 0;
  answer = async () => body(`new${(n += 1)}`);
  const origin = "http://localhost:1";
  grant = createGrant({
    oauth: {
      hosts: resolveHosts({ wxccUrl: origin, webexUrl: origin }),
      clientId: "client-id",
      clientSecret: "secret",
      redirectUri: `${origin}/cb`,
      scopes: [],
      fetch: async (_url, init) => {
        const form = new URLSearchParams(init.body instanceof URLSearchParams ? init.body : "");
        asked.push(form.get("refresh_token") ?? "none");
        return answer();
      },
    },
    tokens: tokens("old", Date.now() + hour),
    store: async ({ accessToken }) => void stored.push(accessToken),
    onEnd: () => void (ended += 1),
  });
});
afterEach(() => {
  grant.close();
  vi.useRealTimers();
});

describe("a grant", () => {
  it("S36: refreshes ahead of expiry, by itself", async () => {
    await vi.advanceTimersByTimeAsync(hour - 13 * 60_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(6 * 60_000);
    expect(asked).toEqual(["refresh-old"]);
    expect(await grant.token()).toBe("new1_c_org-1");
  });

  it("S33: refreshes once for fifty who were refused at the same time, and for those after", async () => {
    const old = await grant.token();
    const all = await Promise.all(Array.from({ length: 50 }, () => grant.renewed(old)));
    all.push(await grant.renewed(old));
    expect(new Set(all)).toEqual(new Set(["new1_c_org-1"]));
    expect(asked).toHaveLength(1);
  });

  it("S35: gives no new token before it is stored", async () => {
    let keep: () => void = () => undefined;
    const keeping = new Promise<void>((resolve) => (keep = resolve));
    grant.close();
    const order: string[] = [];
    grant = createGrant({
      oauth: {
        hosts: resolveHosts({ wxccUrl: "http://localhost:1", webexUrl: "http://localhost:1" }),
        clientId: "client-id",
        clientSecret: "secret",
        redirectUri: "http://localhost:1/cb",
        scopes: [],
        fetch: async () => body("new"),
      },
      tokens: tokens("old", Date.now() + hour),
      store: () => keeping.then(() => void order.push("stored")),
      onEnd: () => undefined,
    });
    const renewing = grant.renewed("old_c_org-1").then(() => order.push("used"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(order).toEqual([]);
    keep();
    await renewing;
    expect(order).toEqual(["stored", "used"]);
  });

  it("uses a refresh token that Webex has changed", async () => {
    await grant.renewed(await grant.token());
    await grant.renewed(await grant.token());
    expect(asked).toEqual(["refresh-old", "refresh-new1"]);
    expect(stored).toEqual(["new1_c_org-1", "new2_c_org-1"]);
  });

  it("ends when Webex says invalid_grant", async () => {
    answer = async () => Response.json({ error: "invalid_grant" }, { status: 400 });
    await expect(grant.renewed(await grant.token())).rejects.toThrow(GrantEnded);
    await expect(grant.token()).rejects.toThrow(GrantEnded);
    expect(ended).toBe(1);
    await vi.advanceTimersByTimeAsync(10 * hour);
    expect(asked).toHaveLength(1);
  });

  it("R29: does not end when Webex has trouble: goes on with what it has, and tries again", async () => {
    answer = async () => new Response(null, { status: 503 });
    await vi.advanceTimersByTimeAsync(hour - 60_000);
    expect(asked.length).toBeGreaterThan(1);
    expect(await grant.token()).toBe("old_c_org-1");
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await expect(grant.token()).rejects.toMatchObject({ code: "unavailable" });
    answer = async () => body("late");
    expect(await grant.token()).toBe("late_c_org-1");
    expect(ended).toBe(0);
  });

  it("ends when a fresh token is refused, or belongs to another organisation", async () => {
    grant.refused();
    expect(ended).toBe(1);
    await expect(grant.token()).rejects.toThrow(GrantEnded);
  });

  it("will not have another organisation's token", async () => {
    answer = async () => body("new", { access_token: "new_c_org-2" });
    await expect(grant.renewed(await grant.token())).rejects.toThrow(GrantEnded);
    expect([ended, stored]).toEqual([1, []]);
  });

  it.each([-hour, hour])(
    "R15: refreshes neither early nor late for a clock that jumps by %s ms",
    async (jump) => {
      vi.setSystemTime(Date.now() + jump);
      expect(await grant.token()).toBe("old_c_org-1");
      await vi.advanceTimersByTimeAsync(hour - 13 * 60_000);
      expect(asked).toEqual([]);
      await vi.advanceTimersByTimeAsync(6 * 60_000);
      expect(asked).toEqual(["refresh-old"]);
    },
  );

  it.each([0, -1, "3600", 1e12])(
    "neither hammers nor sleeps for expires_in %s",
    async (seconds) => {
      answer = async () => body("odd", { expires_in: seconds });
      await grant.renewed(await grant.token());
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      expect(asked.length).toBeLessThan(40);
    },
  );
});

it("plans a refresh before expiry, and not all at one moment", () => {
  const times = Array.from({ length: 100 }, () => renewalTime(hour, 0));
  expect(Math.max(...times)).toBeLessThan(hour);
  expect(Math.min(...times)).toBeGreaterThan(hour / 2);
  expect(new Set(times).size).toBeGreaterThan(50);
});
