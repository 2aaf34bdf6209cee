import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Browser } from "../../apps/server/src/browser.sample.ts";
import { House } from "./house.ts";

let house: House;
let browser: Browser;
let redeemed: number;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  browser = house.browser();
  redeemed = house.asked("oauth.token");
});

/** Goes to Webex and says yes there: the way back. */
async function callback(from = browser): Promise<URL> {
  const away = await from.go("/auth/signin");
  const path = await house.consent(away.headers.get("location") ?? "", house.person().id);
  return new URL(path, house.server.url);
}

async function back(url: URL, from = browser): Promise<string | null> {
  const response = await from.go(url.pathname + url.search);
  expect(response.status).toBe(303);
  return response.headers.get("location");
}

const changed = (url: URL, change: (query: URLSearchParams) => void): URL => {
  const other = new URL(url);
  change(other.searchParams);
  return other;
};

describe("a callback that answers no sign-in of this browser's redeems nothing", () => {
  it.each<[string, (query: URLSearchParams) => void]>([
    ["no state", (query) => query.delete("state")],
    ["an empty state", (query) => query.set("state", "")],
    ["another state", (query) => query.set("state", "A".repeat(43))],
    ["two states", (query) => query.append("state", query.get("state") ?? "")],
    ["a huge state", (query) => query.set("state", "A".repeat(9_000))],
    ["markup as state", (query) => query.set("state", "<script>alert(1)</script>")],
  ])("%s", async (_name, change) => {
    expect(await back(changed(await callback(), change))).toBe("/?problem=state");
    expect(house.asked("oauth.token")).toBe(redeemed);
  });

  it("S1: another browser's", async () => {
    const url = await callback();
    expect(await back(url, house.browser())).toBe("/?problem=state");
    const other = house.browser();
    await other.go("/auth/signin");
    expect(await back(await callback(), other)).toBe("/?problem=state");
    expect(house.asked("oauth.token")).toBe(redeemed);
  });

  it("S1: one that was used before", async () => {
    const url = await callback();
    const cookies = new Map(browser.cookies);
    expect(await back(url)).toBe("/");
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect(await back(url)).toBe("/?problem=state");
    expect(house.asked("oauth.token")).toBe(redeemed + 1);
  });
});

/** Every clock of this kind goes so much further on, in minutes. */
function jump(clock: Pick<typeof Date, "now">, minutes: number): void {
  const { now } = clock;
  vi.spyOn(clock, "now").mockImplementation(() => now.call(clock) + minutes * 60_000);
}

describe("a callback that brings no good code signs nobody in", () => {
  it.each<[string, string, number, (query: URLSearchParams) => void]>([
    ["no code", "other", 0, (query) => query.delete("code")],
    ["two codes", "other", 0, (query) => query.append("code", "x")],
    ["a huge code", "other", 0, (query) => query.set("code", "x".repeat(10_000))],
    ["S3: a foreign issuer", "other", 0, (query) => query.set("iss", "https://evil.example")],
    ["another code", "other", 1, (query) => query.set("code", "never-given")],
    [
      "more grant in the code",
      "other",
      1,
      (query) => query.set("code", "x&grant_type=refresh_token"),
    ],
    [
      "S5: an error of Webex's",
      "denied",
      0,
      (query) => {
        query.delete("code");
        query.set("error", "access_denied");
        query.set("error_description", "<script>alert(1)</script>");
      },
    ],
  ])("%s", async (_name, problem, asked, change) => {
    expect(await back(changed(await callback(), change))).toBe(`/?problem=${problem}`);
    expect(house.asked("oauth.token")).toBe(redeemed + asked);
    expect(browser.cookies.has("ringside")).toBe(false);
    expect(browser.seen).not.toContain("alert(1)");
  });

  it("who says no at Webex", async () => {
    const away = await browser.go("/auth/signin");
    const person = house.person().id;
    const path = await house.consent(away.headers.get("location") ?? "", person, "deny");
    expect(await back(new URL(path, house.server.url))).toBe("/?problem=denied");
  });
});

describe("when Webex or WxCC has trouble", () => {
  it("says so, and gives back the tokens it got", async () => {
    house.fault("oauth.token", { kind: "status", status: 503 });
    expect(await back(await callback())).toBe("/?problem=provider");
    house.fault("notification.subscribe", { kind: "status", status: 503 }, 2);
    const revoked = house.asked("oauth.revoke");
    expect(await back(await callback())).toBe("/?problem=provider");
    await expect.poll(() => house.asked("oauth.revoke")).toBe(revoked + 2);
  });

  it("says that too many sign in at once, where Webex or WxCC does", async () => {
    house.fault("oauth.token", { kind: "status", status: 429 });
    expect(await back(await callback())).toBe("/?problem=busy");
    house.fault("notification.subscribe", { kind: "status", status: 429 }, 2);
    expect(await back(await callback())).toBe("/?problem=busy");
  });

  it("tells who is no agent", async () => {
    house.fault("notification.subscribe", { kind: "status", status: 403 });
    expect(await back(await callback())).toBe("/?problem=notAnAgent");
  });
});

it("takes either of two tabs' ways back", async () => {
  const first = await callback();
  await callback();
  expect(await back(first)).toBe("/");
});

it("begins a new session at every sign-in, and ends the one this browser had", async () => {
  expect(await back(await callback())).toBe("/");
  const first = browser.cookies.get("ringside") ?? "";
  expect(await back(await callback())).toBe("/");
  expect(browser.cookies.get("ringside")).not.toBe(first);
  browser.cookies.set("ringside", first);
  await expect.poll(async () => (await browser.get("/api/me")).status).toBe(401);
});

it("sets a session cookie that no script, no other site and no plain form can use", async () => {
  const url = await callback();
  const response = await browser.go(url.pathname + url.search);
  expect(response.headers.getSetCookie()).toContainEqual(
    expect.stringMatching(
      /^ringside=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/,
    ),
  );
});

describe("a browser that is at Webex", () => {
  it.each([-60, 60])("R15: comes back though the clock jumps by %s minutes", async (minutes) => {
    const away = await browser.go("/auth/signin");
    jump(Date, minutes);
    const path = await house.consent(away.headers.get("location") ?? "", house.person().id);
    expect(await back(new URL(path, house.server.url))).toBe("/");
  });

  it("S1, R15: comes too late after ten minutes, though the clock was put back", async () => {
    const url = await callback();
    jump(Date, -60);
    jump(performance, 11);
    expect(await back(url)).toBe("/?problem=state");
    expect(house.asked("oauth.token")).toBe(redeemed);
  });
});
