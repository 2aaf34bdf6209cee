import { afterEach, beforeEach, expect, it } from "vitest";
import { House, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const signOut = (browser: Awaited<ReturnType<House["atWork"]>>["browser"]) =>
  browser.change("POST", "/auth/signout", {});

it("lets an agent out whose desk went elsewhere in a call: it hears no more of the contact", async () => {
  const { browser, feed } = await house.atWork();
  await house.inCall(feed);
  expect((await signOut(browser)).status).toBe(409);
  const eviction = {
    type: "AGENT_MULTI_LOGIN",
    data: { type: "AgentMultiLoginCloseSession", agentId: house.person().id },
  };
  const payload = { agentId: house.person().id, text: JSON.stringify(eviction) };
  await house.simulator.inject({ method: "POST", url: "/_sim/sockets/send", payload });
  await until(feed, ({ link }) => link.kind === "evicted");
  expect((await signOut(browser)).status).toBe(200);
  expect((await browser.get("/api/me")).status).toBe(401);
  expect(house.asked("agents.logout")).toBe(0);
});

it("lets an agent out while the line is down, though a contact was open when it broke", async () => {
  const { browser, feed } = await house.atWork();
  await house.inCall(feed);
  house.fault("notification.subscribe", { kind: "status", status: 503 }, 99);
  house.simulator.dropSockets();
  await until(feed, ({ link }) => link.kind === "lost");
  expect((await signOut(browser)).status).toBe(200);
  expect(await feed.next((frame) => frame.kind === "bye")).toMatchObject({ why: "signedOut" });
});

it("signs the station out by another way while the line is down", async () => {
  const { browser, feed } = await house.atWork();
  house.fault("notification.subscribe", { kind: "status", status: 503 }, 99);
  house.simulator.dropSockets();
  await until(feed, ({ link }) => link.kind === "lost");
  expect(await (await signOut(browser)).json()).toEqual({ station: "left" });
  expect(house.asked("agents.logout")).toBe(1);
  const { agents } = house.simulator.world();
  expect(agents.find(({ id }) => id === house.person().id)).toMatchObject({ station: null });
});

it("says that the station stays open when WxCC does not take its sign-out", async () => {
  const { browser } = await house.atWork();
  house.fault("agents.logout", { kind: "status", status: 503 });
  expect(await (await signOut(browser)).json()).toEqual({ station: "open" });
  expect(house.asked("agents.logout")).toBe(1);
  expect((await browser.get("/api/me")).status).toBe(401);
});
