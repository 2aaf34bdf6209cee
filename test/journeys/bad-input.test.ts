import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  ana,
  consent,
  fillStation,
  isHeld,
  isIn,
  numberField,
  press,
  sees,
  signIn,
  startShift,
  takeStation,
} from "./agent.ts";
import { newProfile, type Page } from "./browser.ts";
import { agentNamed, inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

/** Puts a command as a tab does, whatever is in it. */
async function put(page: Page, command: unknown, id: string = crypto.randomUUID()) {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const headers = { "content-type": "application/json", "x-ringside": "1" };
      const answer = await fetch(path, { method: "PUT", headers, body });
      const type = answer.headers.get("content-type");
      return { status: answer.status, type, body: await answer.text() };
    },
    [`/api/commands/${id}`, JSON.stringify(command)] as const,
  );
  return { ...answer, body: z.looseObject({}).parse(JSON.parse(answer.body)) };
}

/** The call stands, and the process is well. */
async function callStands(id: string): Promise<void> {
  const { stage } = scene;
  const { tasks } = await stage.sim.world();
  expect(tasks.find((task) => task.id === id)).toMatchObject({ phase: { kind: "connected" } });
  expect((await fetch(`${stage.url}/healthz`)).status).toBe(200);
}

describe("at the station", () => {
  it("says what is wrong with a number before anything is sent", async () => {
    const { page, stage } = scene;
    await signIn(page, stage.url, ana);
    await fillStation(page, { device: "Extension", number: "10a1" });
    await press(page, "Save & Continue");
    await sees(page, "An extension is at least two digits");
    await fillStation(page, { device: "Dial Number", number: "555" });
    await press(page, "Save & Continue");
    await sees(page, "dial plan does not know this number");
    expect(await timesAsked(scene, "agents.login")).toBe(0);
    await takeStation(page, ana);
  });

  it("says that a number is in use, and takes another", async () => {
    const { page, stage, browser } = scene;
    await startShift(page, stage.url, ana);
    const elsewhere = await newProfile(browser);
    const other = await elsewhere.newPage();
    await signIn(other, stage.url, { name: "Bo Lindqvist" });
    await fillStation(other, { device: "Extension", number: "1001" });
    await press(other, "Save & Continue");
    await sees(other, "This extension is already in use");
    await numberField(other, "Extension").fill("1002");
    await press(other, "Save & Continue");
    await isIn(other, "Idle");
    await elsewhere.close();
  });

  it("refuses a team that is not the agent's, and a command that is none", async () => {
    const { page, stage } = scene;
    await signIn(page, stage.url, ana);
    await page.getByRole("dialog").waitFor();
    const login = { kind: "station.login", device: { type: "EXTENSION", number: "1001" } };
    expect(await put(page, { ...login, teamId: "not-a-team" })).toMatchObject({
      status: 422,
      type: "application/problem+json; charset=utf-8",
      body: { code: "unknownTeam" },
    });
    for (const nonsense of [{}, { kind: "task.dance" }, { ...login, teamId: "../x" }, []]) {
      expect(await put(page, nonsense)).toMatchObject({ status: 422 });
    }
    expect(await timesAsked(scene, "agents.login")).toBe(0);
  });
});

describe("in a call", () => {
  it("refuses what makes no sense, without asking Webex", async () => {
    const { page } = scene;
    const taskId = await inCall(scene);
    const asked = async () => (await scene.stage.sim.requests()).length;
    const before = await asked();
    const stranger = "c0000000-0000-4000-8000-000000000009";
    expect(await put(page, { kind: "task.hold", taskId: stranger })).toMatchObject({ status: 404 });
    expect(await put(page, { kind: "task.resume", taskId })).toMatchObject({
      status: 409,
      body: { code: "notHeld" },
    });
    expect(await put(page, { kind: "task.wrapup", taskId, auxCodeId: "x" })).toMatchObject({
      status: 409,
    });
    expect(await put(page, { kind: "task.wrapup", taskId })).toMatchObject({ status: 422 });
    expect(await put(page, { kind: "state.set", auxCodeId: "no-such" })).toMatchObject({
      status: 422,
      body: { code: "unknownCode" },
    });
    expect(await asked()).toBe(before);
    await callStands(taskId);
  });

  it("does not submit a wrap-up without a reason, nor with one that is none", async () => {
    const { page } = scene;
    const taskId = await inCall(scene);
    await press(page, "End");
    const submit = page.getByRole("button", { name: "Submit & Wrap up" });
    await submit.click({ force: true });
    await sees(page, "Choose a reason first.");
    expect(await submit.isDisabled()).toBe(true);
    expect(await put(page, { kind: "task.wrapup", taskId, auxCodeId: "no-such" })).toMatchObject({
      status: 422,
      body: { code: "unknownReason" },
    });
    expect(await timesAsked(scene, "tasks.wrapup")).toBe(0);
    await isIn(page, "Wrap-up");
  });

  it("sends a command once, however often it is put", async () => {
    const { page } = scene;
    const taskId = await inCall(scene);
    const id = crypto.randomUUID();
    const hold = { kind: "task.hold", taskId };
    const answers = await Promise.all([put(page, hold, id), put(page, hold, id)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await isHeld(page);
    expect((await put(page, hold, id)).status).toBe(202);
    expect(await put(page, { kind: "task.resume", taskId }, id)).toMatchObject({ status: 409 });
    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
  });

  it.each([
    { effect: { kind: "status", status: 403 }, says: "not allowed to do this" },
    // Longer than the agent's patience, so it is told; all but call control then rest as long.
    { effect: { kind: "status", status: 429, retryAfter: 7 }, says: "asks to wait a moment" },
    { effect: { kind: "status", status: 500 }, says: "Webex has trouble at the moment" },
    { effect: { kind: "status", status: 503 }, says: "Webex has trouble at the moment" },
    { effect: { kind: "fail", reason: "INVALID_STATE" }, says: "The contact had moved on" },
  ])("says in words that Webex refused: $effect", async ({ effect, says }) => {
    const { page, stage } = scene;
    const taskId = await inCall(scene);
    await stage.sim.fault({ operation: "tasks.hold", count: 1, effect });
    await press(page, "Hold");
    await sees(page, "The call was not put on hold");
    await sees(page, says);
    await callStands(taskId);
    await press(page, "Hold");
    await isHeld(page);
    expect(await timesAsked(scene, "tasks.hold")).toBe(2);
  });

  it("refreshes an expired token once, and the agent sees nothing of it", async () => {
    const { page, stage } = scene;
    await inCall(scene);
    await stage.sim.expireTokens();
    await press(page, "Hold");
    await isHeld(page);
    const seen = await stage.sim.requests();
    const renewed = seen.filter((one) => one.operation === "oauth.refresh" && one.status === 200);
    expect(renewed).toHaveLength(1);
  });

  it("asks to sign in again when Webex refuses the new token too; the call stands", async () => {
    const { page, stage } = scene;
    const taskId = await inCall(scene);
    await stage.sim.revokeTokens();
    await press(page, "Hold");
    await sees(page, /Connect again/);
    await callStands(taskId);
    await page.getByRole("link", { name: "Connect to Webex Contact Center" }).click();
    await consent(page, ana.name);
    await isIn(page, "Engaged");
    await press(page, "Hold");
    await isHeld(page);
  });

  it("reads the truth again when nothing comes of a command", { timeout: 90_000 }, async () => {
    const { page, stage } = scene;
    const taskId = await inCall(scene);
    await stage.sim.fault({ operation: "tasks.hold", count: 1, effect: { kind: "silent" } });
    await press(page, "Hold");
    await page.getByText("No answer from Webex yet").waitFor({ timeout: 40_000 });
    await callStands(taskId);
    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
  });

  it("says that Webex took too long, and sends nothing twice", { timeout: 90_000 }, async () => {
    const { page, stage } = scene;
    const taskId = await inCall(scene);
    await stage.sim.fault({ operation: "tasks.hold", count: 1, effect: { kind: "hang" } });
    await press(page, "Hold");
    await page.getByText("Webex took too long to answer").waitFor({ timeout: 30_000 });
    await callStands(taskId);
    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
    await press(page, "Hold");
    await isHeld(page);
  });

  it("is done with a command whose answer never came, when the truth shows it", async () => {
    const { page, stage } = scene;
    await inCall(scene);
    const effect = { kind: "reset", performed: true };
    await stage.sim.fault({ operation: "tasks.hold", count: 1, effect });
    await press(page, "Hold");
    await isHeld(page);
    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
  });

  it("says that the line to Webex is lost, and comes back by itself", async () => {
    const { page, stage } = scene;
    const taskId = await inCall(scene);
    const effect = { kind: "status", status: 503 };
    await stage.sim.fault({ operation: "notification.subscribe", count: 3, effect });
    await stage.sim.dropSockets();
    await sees(page, "Webex has been out of reach since");
    await sees(page, "Your call continues on your phone");
    await page.getByText("Webex has been out of reach").waitFor({ state: "detached" });
    await callStands(taskId);
    await press(page, "Hold");
    await isHeld(page);
  });

  it("does not mind nonsense on the socket", async () => {
    const { page, stage } = scene;
    await inCall(scene);
    const { id } = await agentNamed(scene, ana.name);
    const nonsense = [
      "{broken",
      "null",
      '{"type":"RoutingMessage","data":{"type":"AgentDancing"}}',
    ];
    for (const text of nonsense) await stage.sim.send(id, text);
    await press(page, "Hold");
    await isHeld(page);
    expect(await agentNamed(scene, ana.name)).toMatchObject({ sockets: 1 });
  });
});

describe("at the callback", () => {
  const state = "Start it again from here.";
  const tokensAsked = () => timesAsked(scene, "oauth.token");

  it.each(["", "?code=abc", "?state=abc", "?code=abc&state=abc", "?code=a&code=b&state=x"])(
    "makes nothing of %j",
    async (query) => {
      const { page, stage } = scene;
      await page.goto(`${stage.url}/auth/callback${query}`);
      await sees(page, state);
      expect(await tokensAsked()).toBe(0);
    },
  );

  it("makes nothing of another browser's sign-in, nor of the same one twice", async () => {
    const { page, stage, browser, profile } = scene;
    const once = { maxRedirects: 0 };
    const asked = await profile.request.get(`${stage.url}/auth/signin`, once);
    const authorize = new URL(asked.headers()["location"] ?? "");
    const { id: account } = await agentNamed(scene, ana.name);
    const form = { ...Object.fromEntries(authorize.searchParams), account, decision: "accept" };
    const said = await profile.request.post(`${stage.sim.url}/v1/authorize`, { form, ...once });
    const address = said.headers()["location"] ?? "";

    const stranger = await newProfile(browser);
    const theirs = await stranger.newPage();
    await theirs.goto(address);
    await sees(theirs, state);
    expect(await tokensAsked()).toBe(0);
    await stranger.close();

    await page.goto(address);
    await page.getByRole("dialog").waitFor();
    expect(await tokensAsked()).toBe(1);
    await page.goto(address);
    await page.getByRole("dialog").waitFor();
    expect(await tokensAsked()).toBe(1);
  });

  it("says calmly that the agent said no, and shows nothing of the address", async () => {
    const { page, stage } = scene;
    await page.goto(stage.url);
    await page.getByRole("link", { name: "Connect to Webex Contact Center" }).click();
    await press(page, "Cancel");
    await sees(page, "You did not allow Ringside");
    const script = "<script>document.title='owned'</script>";
    const query = new URLSearchParams({ error: "access_denied", error_description: script });
    await page.goto(`${stage.url}/auth/callback?${query.toString()}`);
    expect(await page.content()).not.toContain("owned");
    await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  });
});
