import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Feed } from "../../apps/server/src/browser.sample.ts";
import { deskOf, House, login, outcomeOf, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const available = { kind: "state.set", auxCodeId: "0" };
const settled = (feed: Feed, id: string) =>
  until(feed, (desk) => (desk.commands[id]?.outcome ?? null) !== null).then(
    (desk) => desk.commands[id]?.outcome,
  );

describe("bad input of an agent's", () => {
  it("is refused with what to mend, and sends nothing", async () => {
    const person = house.person();
    const browser = await house.signIn();
    const feed = await house.feed(browser);
    await until(feed, ({ link }) => link.kind === "live");
    const team = person.teamIds[0] ?? "";
    const tries: [number, string, unknown][] = [
      [422, "unknownTeam", login(house.person(5).teamIds[0] ?? "", "1001")],
      [422, "invalidNumber", login(team, "10o1")],
      [
        422,
        "invalidNumber",
        { ...login(team, "x"), device: { type: "AGENT_DN", number: "call me" } },
      ],
      [422, "invalid", { ...login(team, "1001"), device: { type: "PIGEON", number: "1" } }],
      [422, "invalid", { ...login(team, "1001"), extra: true }],
      [422, "invalid", { kind: "station.explode" }],
      [422, "invalid", []],
      [422, "invalid", null],
      [409, "notOnStation", available],
      [409, "notOnStation", { kind: "station.logout" }],
      [404, "noSuchTask", { kind: "task.end", taskId: "../../agents" }],
    ];
    for (const [status, code, command] of tries) {
      const outcome = await outcomeOf(await browser.ask(command));
      const isBadId = code === "noSuchTask";
      expect(outcome).toEqual(isBadId ? [422, "invalid"] : [status, code]);
    }
    expect(await outcomeOf(await browser.ask(available, "short"))).toEqual([422, "badCommandId"]);
    for (const id of ["a b c d e f g", "x".repeat(500)])
      expect(await outcomeOf(await browser.ask(available, id))).toEqual([422, "badCommandId"]);
    expect(
      house.simulator.requests.filter((one) => one.operation?.startsWith("agents.")),
    ).toHaveLength(house.asked("agents.reload"));
  });

  it("a number that is in use is refused by WxCC, in its word", async () => {
    await house.atWork(0);
    const browser = await house.signIn(house.person(1).id);
    const feed = await house.feed(browser);
    await until(feed, ({ link }) => link.kind === "live");
    const used = login(house.person(1).teamIds[0] ?? "", house.person(0).extension);
    expect((await browser.ask(used, "click-login")).status).toBe(202);
    expect(await settled(feed, "click-login")).toMatchObject({
      kind: "refused",
      reason: "DUPLICATE_LOCATION",
    });
    expect(deskOf(feed.frames)?.station.kind).toBe("out");
  });

  it("S27: at work: unknown codes, no reason, another's contact, the wrong moment", async () => {
    const { browser, feed } = await house.atWork(0);
    const other = await house.atWork(1);
    const taskId = await house.inCall(feed, 0);
    const refused = async (command: unknown, from = browser) => outcomeOf(await from.ask(command));
    expect(await refused({ kind: "state.set", auxCodeId: "nonsense" })).toEqual([
      422,
      "unknownCode",
    ]);
    expect(await refused({ kind: "task.hold", taskId }, other.browser)).toEqual([
      404,
      "noSuchTask",
    ]);
    expect(await refused({ kind: "task.wrapup", taskId, auxCodeId: "x" })).toEqual([
      409,
      "notInWrapup",
    ]);
    expect(await refused({ kind: "task.resume", taskId })).toEqual([409, "notHeld"]);
    expect(await refused({ kind: "task.accept", taskId })).toEqual([409, "notRinging"]);
    expect(await refused({ kind: "station.logout" })).toEqual([409, "openContacts"]);
    expect(await refused(login(house.person().teamIds[0] ?? "", "1001"))).toEqual([
      409,
      "alreadyOnStation",
    ]);
    await browser.ask({ kind: "task.end", taskId });
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "wrapup");
    expect(await refused({ kind: "task.wrapup", taskId })).toEqual([422, "invalid"]);
    expect(await refused({ kind: "task.wrapup", taskId, auxCodeId: "" })).toEqual([422, "invalid"]);
    expect(await refused({ kind: "task.wrapup", taskId, auxCodeId: "x" })).toEqual([
      422,
      "unknownReason",
    ]);
    expect(house.asked("tasks.hold") + house.asked("tasks.wrapup")).toBe(0);
  });
});

describe("a token that WxCC no longer takes", () => {
  it("R1: is refreshed once, and the command goes through, once", async () => {
    const { browser, feed } = await house.atWork();
    const taskId = await house.inCall(feed);
    house.simulator.expireTokens();
    expect((await browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
    expect(house.asked("oauth.refresh")).toBe(1);
    const statuses = house.simulator.requests
      .filter(({ operation }) => operation === "tasks.hold")
      .map(({ status }) => status);
    expect(statuses).toEqual([401, 202]);
  });

  it("S17: three times in a row ends the session, and leaves the call alone", async () => {
    const { browser, feed } = await house.atWork();
    const taskId = await house.inCall(feed);
    house.fault("tasks.hold", { kind: "status", status: 401 }, 3);
    expect(await outcomeOf(await browser.ask({ kind: "task.hold", taskId }))).toEqual([
      401,
      "unauthorized",
    ]);
    expect(await feed.next((frame) => frame.kind === "bye")).toMatchObject({ why: "expired" });
    expect([house.asked("tasks.hold"), house.asked("oauth.refresh")]).toEqual([3, 2]);
    expect((await browser.get("/api/me")).status).toBe(401);
    expect(house.truth()).toMatchObject({ doing: "Engaged", taskIds: [taskId] });
  });

  it("S18: and cannot be refreshed, ends the session", async () => {
    const { browser, feed } = await house.atWork();
    house.simulator.expireTokens();
    house.fault("oauth.refresh", { kind: "status", status: 400 });
    await outcomeOf(await browser.ask(available));
    expect((await browser.get("/api/me")).status).toBe(200);
    await house.simulator.inject({ method: "POST", url: "/_sim/tokens/revoke", payload: {} });
    expect(await outcomeOf(await browser.ask(available))).toEqual([401, "unauthorized"]);
    await feed.next((frame) => frame.kind === "bye");
  });
});

describe("when WxCC says no", () => {
  it.each([
    [403, undefined, 403, "forbidden"],
    [429, 7, 429, "rateLimited"],
    [400, undefined, 422, "rejected"],
    [500, undefined, 503, "unavailable"],
    [503, undefined, 503, "unavailable"],
  ])(
    "R3: %i, the tab and the desk are told, and the call is untouched",
    async (status, retryAfter, answer, code) => {
      const { browser, feed } = await house.atWork();
      const taskId = await house.inCall(feed);
      const effect = { kind: "status" as const, status, ...(retryAfter && { retryAfter }) };
      house.fault("tasks.hold", effect);
      const response = await browser.ask({ kind: "task.hold", taskId }, "click-hold");
      expect(response.headers.get("retry-after")).toBe(retryAfter ? String(retryAfter) : null);
      expect(await outcomeOf(response)).toEqual([answer, code]);
      expect(await settled(feed, "click-hold")).toMatchObject({ kind: "refused" });
      expect(house.asked("tasks.hold")).toBe(1);
      expect(deskOf(feed.frames)?.tasks[taskId]?.phase.kind).toBe("connected");
      expect((await browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
      await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
    },
  );

  it("later, by a notification", async () => {
    const { browser, feed } = await house.atWork();
    const taskId = await house.inCall(feed);
    house.fault("tasks.hold", { kind: "fail", reason: "INVALID_STATE" });
    expect((await browser.ask({ kind: "task.hold", taskId }, "click-hold")).status).toBe(202);
    expect(await settled(feed, "click-hold")).toMatchObject({ reason: "INVALID_STATE" });
  });
});

describe("the line to WxCC", () => {
  it("R11: that breaks in a call comes back by itself, with the call", async () => {
    const { feed } = await house.atWork();
    const taskId = await house.inCall(feed);
    house.simulator.dropSockets();
    await until(feed, ({ link }) => link.kind === "lost");
    house.simulator.hangup(taskId);
    const desk = await until(feed, ({ link }) => link.kind === "live");
    expect(desk.tasks[taskId]?.phase.kind).toBe("wrapup");
    expect(house.truth()?.sockets).toBe(1);
  });

  it("R10: carries on through frames that make no sense", async () => {
    const { feed } = await house.atWork();
    const frames = [
      "",
      "{",
      "[]",
      "null",
      '{"type":"New","data":{"type":"x"}}',
      '{"type":1}',
      "x".repeat(10_000),
    ];
    for (const text of frames) {
      const payload = { agentId: house.person().id, text };
      await house.simulator.inject({ method: "POST", url: "/_sim/sockets/send", payload });
    }
    await house.inCall(feed);
    expect(deskOf(feed.frames)?.link.kind).toBe("live");
    expect(house.log).toContain("frame skipped");
    expect(house.log).toContain('"outer":"New"');
  });

  it("R14: that another desktop takes is given up, and taken back by a new sign-in", async () => {
    const { browser, feed } = await house.atWork();
    const grant = await otherDesktop();
    await until(feed, ({ link }) => link.kind === "evicted");
    expect(await outcomeOf(await browser.ask(available))).toEqual([409, "evicted"]);
    expect(house.asked("notification.subscribe")).toBe(2);
    expect(grant).toBe(200);
    await house.signIn(house.person().id, browser);
    // The tab's stream closes without a word, and comes back with the new session.
    await feed.ended();
    expect(feed.frames.some((frame) => frame.kind === "bye")).toBe(false);
    const again = await house.feed(browser);
    await until(again, ({ link, station }) => link.kind === "live" && station.kind === "in");
  });
});

/** Another Ringside signs the same agent in, and does not share. */
async function otherDesktop(): Promise<number> {
  const { client } = house.simulator.organisation;
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client.id,
    redirect_uri: "http://localhost:9/cb",
    scope: "cjp:user cjp:config_read",
    state: "another-state",
  });
  const url = `${house.simulator.url}/v1/authorize?${query}`;
  const callback = new URL(await house.consent(url, house.person().id), "http://localhost:9");
  const token = await fetch(`${house.simulator.url}/v1/access_token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: client.id,
      client_secret: client.secret,
      code: callback.searchParams.get("code") ?? "",
      redirect_uri: "http://localhost:9/cb",
    }),
  }).then((response) => response.json());
  const answer = await fetch(`${house.simulator.url}/v1/notification/subscribe`, {
    method: "POST",
    headers: { authorization: `Bearer ${token.access_token}`, "content-type": "application/json" },
    body: JSON.stringify({ clientType: "Ringside", allowMultiLogin: false, force: true }),
  });
  return answer.status;
}
