import { afterEach, beforeEach, expect, it } from "vitest";
import { Directory, EarlierContacts, PastContacts, SignedIn, StateSpans } from "@ringside/desk";
import { deskOf, House, login, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

it("S14: takes an agent from sign-in through a call to sign-out", async () => {
  const { simulator } = house;
  const person = house.person();
  const browser = await house.signIn(person.id);
  expect([...browser.cookies.keys()]).toEqual(["ringside"]);
  expect(SignedIn.parse(await (await browser.get("/api/me")).json())).toMatchObject({
    agent: { id: person.id, name: "Ana Ibarra", email: person.email },
    simulator: { panelUrl: simulator.url },
  });
  const directory = Directory.parse(await (await browser.get("/api/directory")).json());
  const feed = await house.feed(browser);
  await until(feed, ({ link, station }) => link.kind === "live" && station.kind === "out");

  const team = directory.teams[0]?.id ?? "";
  expect((await browser.ask(login(team, person.extension))).status).toBe(202);
  await until(feed, ({ station }) => station.kind === "in");
  expect((await browser.ask({ kind: "state.set", auxCodeId: "0" })).status).toBe(202);
  await until(feed, (desk) => desk.state?.availability === "available");

  const taskId = await house.inCall(feed);
  const earlier = (id: string) => browser.get(`/api/contacts/${id}/earlier`);
  expect(EarlierContacts.parse(await (await earlier(taskId)).json()).contacts).toEqual([]);
  expect((await earlier("somebody-elses")).status).toBe(404);
  expect((await browser.get("/api/history/contacts?from=0&to=999999999")).status).toBe(422);
  const phase = (kind: string) => until(feed, (desk) => desk.tasks[taskId]?.phase.kind === kind);
  expect((await browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
  await phase("held");
  expect((await browser.ask({ kind: "task.resume", taskId })).status).toBe(202);
  await phase("connected");
  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(409);
  expect((await browser.ask({ kind: "task.end", taskId })).status).toBe(202);
  await phase("wrapup");
  const auxCodeId = directory.wrapUpCodes[0]?.id ?? "";
  expect((await browser.ask({ kind: "task.wrapup", taskId, auxCodeId })).status).toBe(202);
  const after = await until(feed, (desk) => Object.keys(desk.tasks).length === 0);
  expect(Object.values(after.commands).every(({ outcome }) => outcome?.kind !== "refused")).toBe(
    true,
  );

  const day = `from=${Date.now() - 3_600_000}&to=${Date.now() + 60_000}`;
  const past = await (await browser.get(`/api/history/contacts?${day}`)).json();
  expect(PastContacts.parse(past).contacts).toMatchObject([
    { contactId: taskId, outcome: "handled", reason: directory.wrapUpCodes[0]?.name },
  ]);
  const states = await (await browser.get(`/api/history/states?${day}`)).json();
  const kinds = StateSpans.parse(states).spans.map(({ kind }) => kind);
  expect(kinds).toEqual(["idle", "available", "ringing", "engaged", "wrapup", kinds.at(-1)]);

  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(200);
  expect(await feed.next((frame) => frame.kind === "bye")).toMatchObject({ why: "signedOut" });
  await feed.ended();
  expect(browser.cookies.size).toBe(0);
  expect(house.asked("oauth.revoke")).toBe(2);
  expect(house.truth()?.station).toBeNull();
  await expect.poll(() => house.truth()?.sockets).toBe(0);
});

it("S16: kills the cookie, not only forgets it, at sign-out", async () => {
  const browser = await house.signIn();
  const stolen = new Map(browser.cookies);
  await browser.change("POST", "/auth/signout", {});
  for (const [name, value] of stolen) browser.cookies.set(name, value);
  expect((await browser.get("/api/me")).status).toBe(401);
  expect((await house.feed(browser)).status).toBe(401);
});

it("S16: signs out when Webex and WxCC do not answer", async () => {
  const { browser } = await house.atWork();
  house.fault("oauth.revoke", { kind: "status", status: 503 }, 2);
  house.fault("agents.logout", { kind: "status", status: 503 });
  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(200);
  expect((await browser.get("/api/me")).status).toBe(401);
});

it("shows two tabs the same, from one line to WxCC", async () => {
  const { browser, feed } = await house.atWork();
  const second = await house.feed(browser);
  const taskId = await house.inCall(feed);
  const one = await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  const two = await until(second, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  expect(two).toEqual(one);
  expect(house.truth()?.sockets).toBe(1);
  expect(house.asked("notification.subscribe")).toBe(1);
});

it("S19: lets two browsers of one agent work side by side, on one line", async () => {
  const { browser, feed } = await house.atWork();
  const other = await house.signIn();
  const second = await house.feed(other);
  await until(second, (desk) => desk.link.kind === "live" && desk.station.kind === "in");
  expect(deskOf(feed.frames)?.link.kind).toBe("live");
  await other.change("POST", "/auth/signout", {});
  expect((await browser.get("/api/me")).status).toBe(200);
  await until(feed, ({ station }) => station.kind === "out");
});

it("gives a tab that comes back exactly what it missed", async () => {
  const { browser, feed } = await house.atWork();
  const last = feed.frames.findLast((frame) => "id" in frame);
  feed.close();
  const before = deskOf(feed.frames);
  await browser.ask({
    kind: "state.set",
    auxCodeId: house.simulator.organisation.idleCodes.find((code) => !code.isSystem)?.id,
  });
  const again = await house.feed(browser, last && "id" in last ? last.id : null);
  await again.next((frame) => frame.kind === "change" && frame.change.kind === "state");
  expect(again.frames.some((frame) => frame.kind === "snapshot")).toBe(false);
  expect(before?.state?.availability).toBe("available");
});

it("S20: keeps session, call and stream over a restart", async () => {
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  const command = { kind: "task.hold", taskId };
  expect((await browser.ask(command, "click-hold-1")).status).toBe(202);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  const last = feed.frames.findLast((frame) => "id" in frame);
  await house.restart();
  expect((await browser.get("/api/me")).status).toBe(200);
  const again = await house.feed(browser, last && "id" in last ? last.id : null);
  await until(
    again,
    (desk) => desk.link.kind === "live" && desk.tasks[taskId]?.phase.kind === "held",
  );
  expect(again.frames[0]?.kind).toBe("snapshot");
  // The same click, sent again by a tab that did not see its answer.
  expect((await browser.ask(command, "click-hold-1")).status).toBe(202);
  expect(house.asked("tasks.hold")).toBe(1);
});

it("lets no secret out: to the browser, the log or, readable, the store", async () => {
  const { browser, feed } = await house.atWork();
  await house.inCall(feed);
  house.simulator.expireTokens();
  await browser.ask({ kind: "state.set", auxCodeId: "0" });
  await browser.ask({ kind: "nonsense" });
  const sent = browser.seen + JSON.stringify(feed.frames);
  const cookie = browser.cookies.get("ringside") ?? "none";
  const { secret } = house.simulator.organisation.client;
  for (const [where, text] of [
    ["browser", sent],
    ["log", house.log],
    ["store", house.stored()],
  ] as const) {
    expect([where, /sim[\w-]{8,}_\w+_[\da-f-]{36}/.exec(text)]).toEqual([where, null]);
    expect([where, text.includes(secret)]).toEqual([where, false]);
  }
  expect(house.log + house.stored()).not.toContain(cookie);
  expect(house.log).not.toMatch(/\+1408555|Ibarra|code=|state=/);
});
