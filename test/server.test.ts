import { afterEach, expect, it } from "vitest";
import { createServer, readSettings, type Server } from "@ringside/server";
import { createSimulator, type Simulator } from "@ringside/simulator";
import type { Desk, Frame } from "@ringside/desk";
import { fold } from "@ringside/desk";
import { Browser, type Feed } from "../apps/server/src/browser.sample.ts";

let simulator: Simulator;
let server: Server;
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

async function start(): Promise<void> {
  simulator = await createSimulator({ settings: { traffic: { enabled: false, everyMs: 40_000 } } });
  open.push(simulator);
  const { client } = simulator.organisation;
  server = await createServer(
    readSettings({
      RINGSIDE_CLIENT_ID: client.id,
      RINGSIDE_CLIENT_SECRET: client.secret,
      RINGSIDE_WXCC_URL: simulator.url,
      RINGSIDE_WEBEX_URL: simulator.url,
      RINGSIDE_SCOPES: "cjp:user cjp:config_read",
      RINGSIDE_STORE: ":memory:",
      RINGSIDE_PORT: "0",
      RINGSIDE_LOG_LEVEL: "silent",
    }),
  );
  open.push(server);
}

/** Through Webex's sign-in page and back. */
async function signIn(browser: Browser, agentId: string): Promise<Response> {
  const away = await browser.go("/auth/signin");
  const authorize = new URL(away.headers.get("location") ?? "");
  const form = new URLSearchParams(authorize.searchParams);
  form.set("account", agentId);
  form.set("decision", "accept");
  const consent = await fetch(`${simulator.url}/v1/authorize`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const callback = new URL(consent.headers.get("location") ?? "");
  return browser.go(callback.pathname + callback.search);
}

/** Follows the stream until the desk is as asked. */
async function until(feed: Feed, fits: (desk: Desk) => boolean): Promise<Desk> {
  const deskOf = () => {
    let desk: Desk | null = null;
    for (const frame of feed.frames) {
      if (frame.kind === "snapshot") desk = frame.desk;
      if (frame.kind === "change" && desk) desk = fold(desk, frame.change);
    }
    return desk;
  };
  for (let desk = deskOf(); ; desk = deskOf()) {
    if (desk && fits(desk)) return desk;
    const seen = feed.frames.length;
    await feed.next((frame: Frame) => feed.frames.indexOf(frame) >= seen);
  }
}

it("takes an agent from sign-in through a call to sign-out", async () => {
  await start();
  const agent = simulator.organisation.people[0];
  if (!agent) throw new Error("no agent");
  const browser = new Browser(server.url);
  const back = await signIn(browser, agent.id);
  expect([back.status, back.headers.get("location")]).toEqual([303, "/"]);

  const me = await (await browser.get("/api/me")).json();
  expect(me).toMatchObject({ agent: { id: agent.id }, simulator: { panelUrl: simulator.url } });
  const directory = await (await browser.get("/api/directory")).json();
  const feed = await browser.feed();
  open.push(feed);
  await until(feed, ({ link, station }) => link.kind === "live" && station.kind === "out");

  const login = {
    kind: "station.login",
    teamId: directory.teams[0].id,
    device: { type: "EXTENSION", number: "1001" },
  };
  expect((await browser.ask(login)).status).toBe(202);
  await until(feed, (desk) => desk.station.kind === "in");
  expect((await browser.ask({ kind: "state.set", auxCodeId: "0" })).status).toBe(202);
  await until(feed, (desk) => desk.state?.availability === "available");

  const taskId = simulator.place({ agentId: agent.id });
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "offered");
  simulator.answer(taskId);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  expect((await browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  expect((await browser.ask({ kind: "task.resume", taskId })).status).toBe(202);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(409);
  expect((await browser.ask({ kind: "task.end", taskId })).status).toBe(202);
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "wrapup");
  const auxCodeId = directory.wrapUpCodes[0].id;
  expect((await browser.ask({ kind: "task.wrapup", taskId, auxCodeId })).status).toBe(202);
  await until(feed, (desk) => Object.keys(desk.tasks).length === 0);

  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(204);
  await feed.next((frame) => frame.kind === "bye");
  await feed.ended();
  expect((await browser.get("/api/me")).status).toBe(401);
  expect(simulator.requests.map((one) => one.operation)).toContain("oauth.revoke");
  const truth = simulator.world().agents.find((one) => one.id === agent.id);
  expect(truth?.station).toBeNull();
});
