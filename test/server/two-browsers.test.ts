import { afterEach, beforeEach, expect, it } from "vitest";
import { House, outcomeOf, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** One agent, in a call, in two browsers; the second one's tokens do the agent's work. */
async function twoBrowsers() {
  const { browser: first, feed } = await house.atWork();
  const second = await house.signIn();
  const other = await house.feed(second);
  await until(other, ({ link }) => link.kind === "live");
  const taskId = await house.inCall(feed);
  return { first, feed, second, other, taskId };
}

it("goes on by the first browser's tokens when the second one's are dead", async () => {
  const { first, feed, second, other, taskId } = await twoBrowsers();
  house.fault("tasks.hold", { kind: "status", status: 401 }, 3);
  expect((await first.ask({ kind: "task.hold", taskId })).status).toBe(202);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  expect(await other.next((frame) => frame.kind === "bye")).toMatchObject({ why: "expired" });
  expect((await second.get("/api/me")).status).toBe(401);
  expect((await first.get("/api/me")).status).toBe(200);
  expect(house.asked("tasks.hold")).toBe(4);
});

it("refreshes the first browser's tokens before it gives them up as well", async () => {
  const { first, taskId } = await twoBrowsers();
  house.simulator.expireTokens();
  house.fault("tasks.hold", { kind: "status", status: 401 }, 2);
  expect((await first.ask({ kind: "task.hold", taskId })).status).toBe(202);
  expect([house.asked("oauth.refresh"), house.asked("tasks.hold")]).toEqual([3, 5]);
  expect((await first.get("/api/me")).status).toBe(200);
});

it("ends both, and answers 401, when neither one's tokens are taken", async () => {
  const { first, feed, other, taskId } = await twoBrowsers();
  house.fault("tasks.hold", { kind: "status", status: 401 }, 9);
  expect(await outcomeOf(await first.ask({ kind: "task.hold", taskId }))).toEqual([
    401,
    "unauthorized",
  ]);
  for (const one of [feed, other]) {
    expect(await one.next((frame) => frame.kind === "bye")).toMatchObject({ why: "expired" });
  }
  expect(house.truth()).toMatchObject({ doing: "Engaged", taskIds: [taskId] });
});

it("comes back to WxCC by the first browser's tokens when the second one's are dead", async () => {
  const { feed, other, taskId } = await twoBrowsers();
  house.fault("notification.subscribe", { kind: "status", status: 401 }, 3);
  house.simulator.dropSockets();
  await until(feed, ({ link }) => link.kind === "lost");
  const desk = await until(feed, ({ link }) => link.kind === "live");
  expect(desk.tasks[taskId]?.phase.kind).toBe("connected");
  expect(await other.next((frame) => frame.kind === "bye")).toMatchObject({ why: "expired" });
});

it("S9, S24: refuses what a page of one agent's asks in a browser that is another's by now", async () => {
  const { browser } = await house.atWork();
  const stranger = { "x-ringside-agent": house.person(1).id };
  const command = { kind: "state.set", auxCodeId: "0" };
  const answer = await browser.change("PUT", "/api/commands/of-another-agent", command, stranger);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: "otherAgent" });
  expect((await browser.get(`/api/feed?agent=${house.person(1).id}`)).status).toBe(409);
  expect(house.asked("agents.state")).toBe(1);
});
