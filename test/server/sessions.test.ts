import { afterEach, expect, it } from "vitest";
import { OwnSessions } from "@ringside/desk";
import type { Browser } from "../../apps/server/src/browser.sample.ts";
import { House, outcomeOf, until } from "./house.ts";

const adminToken = "admin-0123456789abcdef";
let house: House;
afterEach(() => house.close());

async function open(over: Record<string, string> = {}): Promise<void> {
  const tokens = { RINGSIDE_OPS_TOKEN: "ops-0123456789abcdef", RINGSIDE_ADMIN_TOKEN: adminToken };
  house = await House.open({ ...tokens, ...over });
}

async function ownSessions(browser: Browser) {
  return OwnSessions.parse(await (await browser.get("/api/sessions")).json()).sessions;
}

/** What an operator sends to their port. */
function operate(path: string, body?: unknown, bearer = adminToken): Promise<Response> {
  return fetch(`http://127.0.0.1:${house.server.opsPort}${path}`, {
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
  });
}

it("S18: a user sees where they are signed in, and ends that elsewhere: streams end at once", async () => {
  await open();
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  const there = house.browser();
  there.userAgent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
  const thereFeed = await house.feed(await house.signIn(house.person().id, there));
  const stranger = await house.signIn(house.person(1).id);

  const [here, other, ...more] = await ownSessions(browser);
  expect(more).toEqual([]);
  expect([here?.here, other]).toMatchObject([true, { here: false, browser: "Firefox, Windows" }]);
  const path = `/api/sessions/${other?.id}`;
  // Neither a stranger's, nor one's own, nor from another site.
  expect(await outcomeOf(await stranger.change("DELETE", path, {}))).toEqual([404, "notFound"]);
  const own = await browser.change("DELETE", `/api/sessions/${here?.id}`, {});
  expect(await outcomeOf(own)).toEqual([404, "notFound"]);
  const foreign = await browser.change("DELETE", path, {}, { origin: "https://evil.example" });
  expect(await outcomeOf(foreign)).toEqual([403, "foreignRequest"]);
  expect((await there.get("/api/me")).status).toBe(200);

  expect((await browser.change("DELETE", path, {})).status).toBe(204);
  expect(await thereFeed.next(({ kind }) => kind === "bye")).toMatchObject({ why: "ended" });
  await thereFeed.ended();
  expect((await there.get("/api/me")).status).toBe(401);
  expect((await browser.get("/api/me")).status).toBe(200);
  expect(house.truth()).toMatchObject({ doing: "Engaged", taskIds: [taskId] });
  expect(JSON.stringify(await ownSessions(browser))).not.toContain("Firefox");
});

it("S18: an operator ends a user's sessions, with a key of its own, and it is written down", async () => {
  await open();
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  const second = await house.signIn();
  const other = await house.signIn(house.person(1).id);
  const agentId = house.person().id;
  for (const bad of ["", "ops-0123456789abcdef", `${adminToken}x`]) {
    expect((await operate("/sessions", undefined, bad)).status).toBe(401);
    expect((await operate("/sessions/end", { all: true }, bad)).status).toBe(401);
  }
  expect((await operate("/metrics")).status).toBe(401);
  const listed: unknown = await (await operate("/sessions")).json();
  expect(listed).toEqual({
    agents: expect.arrayContaining([{ agentId, browsers: 2, seen: expect.any(Number) }]),
  });
  expect((await operate("/sessions/end", {})).status).toBe(422);
  expect((await operate("/sessions/end", { agentId: "nobody" })).status).toBe(404);

  const ended = await operate("/sessions/end", { agentId });
  expect(await ended.json()).toEqual({ ended: 2 });
  expect(await feed.next(({ kind }) => kind === "bye")).toMatchObject({ why: "ended" });
  for (const one of [browser, second]) expect((await one.get("/api/me")).status).toBe(401);
  expect((await other.get("/api/me")).status).toBe(200);
  expect(house.asked("oauth.revoke")).toBeGreaterThan(0);
  expect(house.truth()).toMatchObject({ doing: "Engaged", taskIds: [taskId] });

  expect(await (await operate("/sessions/end", { all: true })).json()).toEqual({ ended: 1 });
  expect((await other.get("/api/me")).status).toBe(401);
  await house.restart();
  expect((await other.get("/api/me")).status).toBe(401);
  expect(house.stored()).toMatch(/"who":"operator","what":"sessions.end","whom":"everybody"/);
});

it("S18: nobody ends sessions where no key is set", async () => {
  await open({ RINGSIDE_ADMIN_TOKEN: "" });
  await house.signIn();
  for (const bearer of ["", "null", "ops-0123456789abcdef"]) {
    expect((await operate("/sessions/end", { all: true }, bearer)).status).toBe(401);
  }
});

it("S19: of more browsers than an agent may have, the one used least lately gives way", async () => {
  await open({ RINGSIDE_SESSIONS_PER_AGENT: "2" });
  const first = await house.signIn();
  const firstFeed = await house.feed(first);
  const second = await house.signIn();
  await until(await house.feed(second), ({ link }) => link.kind === "live");
  await second.get("/api/me");
  await first.get("/api/me");
  const third = await house.signIn();
  await expect.poll(async () => (await second.get("/api/me")).status).toBe(401);
  for (const one of [first, third]) expect((await one.get("/api/me")).status).toBe(200);
  expect(firstFeed.frames.some(({ kind }) => kind === "bye")).toBe(false);
  expect(await ownSessions(third)).toHaveLength(2);
});
