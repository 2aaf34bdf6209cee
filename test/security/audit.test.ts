import { afterEach, beforeEach, expect, it } from "vitest";
import { auditLines, openEmbedded, verifyAudit } from "@ringside/server";
import { House, login, until } from "../server/house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** The trail, read from the store while the server has it open, as the operator's command does. */
async function trail() {
  const store = openEmbedded(house.storePath);
  const verdict = await verifyAudit(store.audit);
  const records: Record<string, unknown>[] = [];
  for await (const { record } of auditLines(store.audit)) records.push(JSON.parse(record));
  await store.close();
  expect(verdict.kind).toBe("whole");
  return records;
}

const acts = async (what: string) => (await trail()).filter((record) => record["what"] === what);

it("S41: a day leaves a record of each act, by whom, on whom and with what outcome", async () => {
  const { id: agentId } = house.person();
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  await browser.ask({ kind: "task.hold", taskId });
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  house.fault("tasks.unhold", { kind: "status", status: 400 });
  expect((await browser.ask({ kind: "task.resume", taskId })).status).toBe(422);
  expect((await browser.ask({ kind: "task.accept", taskId })).status).toBe(409);
  expect((await browser.change("POST", "/auth/signout", {}, { origin: "null" })).status).toBe(403);
  house.simulator.hangup(taskId);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "wrapup");
  const auxCodeId = house.simulator.organisation.wrapUpCodes[0]?.id ?? "";
  await browser.ask({ kind: "task.wrapup", taskId, auxCodeId });
  await until(feed, (desk) => Object.keys(desk.tasks).length === 0);
  await browser.change("POST", "/auth/signout", {});

  const who = agentId;
  await expect.poll(() => acts("session.end")).toMatchObject([{ who, outcome: "signedOut" }]);
  const from = expect.stringMatching(/127\.0\.0\.1/);
  const id = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(await acts("start")).toMatchObject([{ who: "server", about: { production: false } }]);
  expect(await acts("keys.taken")).toHaveLength(1);
  expect(await acts("signIn")).toMatchObject([{ who, outcome: "done", id, from }]);
  expect(await acts("station.login")).toMatchObject([{ who, outcome: "done" }]);
  expect(await acts("state.set")).toMatchObject([{ who, outcome: "done", whom: "0" }]);
  expect(await acts("state")).toContainEqual(
    expect.objectContaining({ who, whom: who, outcome: "you:available" }),
  );
  const [hold] = await acts("task.hold");
  expect(hold).toMatchObject({ who, whom: taskId, outcome: "done" });
  // The change itself, with the click it was done by and WxCC's id of it.
  expect(await acts("contact.held")).toMatchObject([
    { who, whom: taskId, outcome: "you", about: hold?.["about"], id: expect.any(String) },
  ]);
  expect(await acts("contact.ended")).toMatchObject([{ who: "customer", outcome: "customer" }]);
  expect(await acts("contact.wrappedUp")).toMatchObject([{ who, whom: taskId, outcome: "you" }]);
  expect(await acts("stationOut")).toMatchObject([{ who, outcome: "you" }]);
  expect(await acts("task.resume")).toMatchObject([
    { who, whom: taskId, outcome: expect.stringMatching(/^refused:/) },
  ]);
  expect((await acts("refusal")).map((one) => one["outcome"])).toEqual(
    expect.arrayContaining(["rejected", "notRinging", "foreignRequest"]),
  );
  expect(await acts("station.logout")).toMatchObject([{ who, outcome: "done" }]);
});

it("S41: who is refused at the door is written down, as far as that is known", async () => {
  await house.browser().go(`/auth/callback?code=x&state=${"A".repeat(43)}`);
  await house.browser().get("/api/me", { "sec-fetch-site": "cross-site" });
  expect(await acts("signIn")).toMatchObject([{ who: "stranger", outcome: "state" }]);
  expect(await acts("refusal")).toMatchObject([
    { who: "stranger", whom: "/api/me", outcome: "foreignRequest" },
  ]);
});

it("S40, S41: no number gets into the trail, and it outlives a restart as one chain", async () => {
  const { feed } = await house.atWork();
  await house.inCall(feed);
  await house.restart();
  const text = JSON.stringify(await trail());
  expect((await acts("start")).length).toBe(2);
  expect(text).not.toContain(house.person().extension);
  expect(text).not.toMatch(/\+1?408|Ibarra/);
});

it("S41: another agent's refused station login leaves no number either", async () => {
  const { feed } = await house.atWork(0);
  await until(feed, ({ link }) => link.kind === "live");
  const browser = await house.signIn(house.person(1).id);
  const second = await house.feed(browser);
  await until(second, ({ link }) => link.kind === "live");
  const number = house.person(0).extension;
  await browser.ask(login(house.person(1).teamIds[0] ?? "", number));
  await expect
    .poll(() => acts("station.login"))
    .toContainEqual(expect.objectContaining({ outcome: "refused:DUPLICATE_LOCATION" }));
  expect(JSON.stringify(await trail())).not.toContain(`"${number}"`);
});
