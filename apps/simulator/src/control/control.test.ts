import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";

const ana = fixedId("agent", 1);
let simulator: Simulator;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
});
afterEach(() => simulator.close());

async function sim(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, payload?: object) {
  const url = `/_sim${path}`;
  const answer = await simulator.inject({ method, url, ...(payload && { payload }) });
  const body: unknown = answer.body === "" ? null : answer.json();
  return { status: answer.statusCode, body };
}

async function ready(): Promise<Desktop> {
  const desktop = await Desktop.open(simulator, ana);
  const station = { dialNumber: "1001", teamId: fixedId("team", 1), roles: ["agent"] };
  await desktop.call("POST", "/v1/agents/login", { ...station, deviceType: "EXTENSION" });
  const available = { state: "Available", auxCodeId: "0" };
  await desktop.call("PUT", "/v1/agents/session/state", available);
  await desktop.next((one) => one.kind === "stateChanged");
  return desktop;
}

test("a contact comes by the channel of the queue it is placed in", async () => {
  const chats = harbour.queues.find(({ channel }) => channel === "chat");
  const { status, body } = await sim("POST", "/calls", { queueId: chats?.id });
  expect(status).toBe(201);
  const { id } = z.object({ id: z.string() }).parse(body);
  expect(simulator.world().tasks.find((task) => task.id === id)).toMatchObject({ channel: "chat" });
});

test("it says what it is, and what a client must know", async () => {
  const { status, body } = await sim("GET", "");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: "ringside-simulator",
    ready: true,
    seed: "ringside",
    clock: { mode: "virtual", now: simulator.now },
    client: { id: harbour.client.id, secret: harbour.client.secret },
    org: { id: harbour.id },
  });
});

describe("calls", () => {
  const Placed = z.object({ id: z.string() });
  const placeOne = async (call: object) =>
    Placed.parse((await sim("POST", "/calls", call)).body).id;

  test("one is placed, answered and hung up", async () => {
    const desktop = await ready();
    const call = { from: "+351215550100", customerName: "Rui", variables: { Plan: "Gold" } };
    const id = await placeOne({ ...call, agentId: ana });
    expect((await desktop.task("AgentContactReserved")).data.interaction).toMatchObject({
      callAssociatedDetails: { ani: "+351215550100", customerName: "Rui" },
      callAssociatedData: { Plan: { value: "Gold" } },
    });
    expect((await sim("POST", `/calls/${id}/answer`)).status).toBe(200);
    expect((await sim("POST", `/calls/${id}/answer`)).status).toBe(409);
    expect((await sim("POST", `/calls/${id}/hangup`)).status).toBe(200);
    await desktop.task("AgentWrapup");
    desktop.close();
  });

  test("one is declined on the agent's phone", async () => {
    const desktop = await ready();
    const id = await placeOne({ agentId: ana });
    await sim("POST", `/calls/${id}/decline`);
    expect((await desktop.task("AgentContactAssignFailed")).data).toMatchObject({
      reason: "USER_DECLINED",
      reasonCode: 156,
    });
    desktop.close();
  });

  test("a queue or a call that is not there is not found, a wrong field is a bad request", async () => {
    expect((await sim("POST", "/calls", { queueId: "nowhere" })).status).toBe(404);
    expect((await sim("POST", "/calls/nothing/answer")).status).toBe(404);
    expect((await sim("POST", "/calls", { queue: "Billing" })).status).toBe(400);
    expect((await sim("POST", "/calls", { from: ana })).status).toBe(400);
  });
});

test("the clock moves when it is told to, unless it runs by itself", async () => {
  const before = simulator.now;
  expect((await sim("POST", "/clock/advance", { ms: 5_000 })).body).toMatchObject({
    now: before + 5_000,
  });
  const real = await createSimulator({ listen: false });
  const refused = await real.inject({
    method: "POST",
    url: "/_sim/clock/advance",
    payload: { ms: 1 },
  });
  expect(refused.statusCode).toBe(409);
  await real.close();
});

test("a clock is stopped, moved by hand, and runs on from there at any speed", async () => {
  const real = await createSimulator({ listen: false, settings: { answerAfterMs: null } });
  const ask = async (method: "PUT" | "POST", url: string, payload: object) =>
    (await real.inject({ method, url: `/_sim/clock${url}`, payload })).json();
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  expect(await ask("PUT", "", { speed: 0 })).toMatchObject({ mode: "virtual", speed: 0 });
  const stopped = real.now;
  await wait(30);
  expect(real.now).toBe(stopped);
  expect(await ask("POST", "/advance", { ms: 60_000 })).toMatchObject({ now: stopped + 60_000 });
  expect(await ask("PUT", "", { speed: 100 })).toMatchObject({ mode: "fast", speed: 100 });
  await wait(30);
  const passed = real.now - stopped - 60_000;
  expect(passed).toBeGreaterThanOrEqual(2_900);
  expect(passed).toBeLessThan(60_000);
  const tooFast = { method: "PUT", url: "/_sim/clock", payload: { speed: 1_001 } } as const;
  expect((await real.inject(tooFast)).statusCode).toBe(400);
  real.reset();
  expect((await real.inject({ url: "/_sim/clock" })).json()).toMatchObject({ mode: "real" });
  await real.close();
});

test("a clock that runs again lets happen what is due", async () => {
  const stage = { speed: 0 };
  const real = await createSimulator({ listen: false, settings: { ronaTimeoutSeconds: 18 } });
  await real.inject({ method: "PUT", url: "/_sim/clock", payload: stage });
  real.settings({ answerAfterMs: 3_000 });
  await real.inject({ method: "POST", url: `/_sim/agents/${ana}/login` });
  const state = { state: "Available" };
  await real.inject({ method: "PUT", url: `/_sim/agents/${ana}/state`, payload: state });
  real.place();
  expect(real.world().agents[0]?.doing).toBe("Reserved");
  await real.inject({ method: "PUT", url: "/_sim/clock", payload: { speed: 100 } });
  await expect
    .poll(() => real.facts.some((one) => "what" in one && one.what === "answered"))
    .toBe(true);
  await real.close();
});

test("settings change one by one, and only as far as they are known", async () => {
  const change = { answerAfterMs: null, traffic: { everyMs: 5_000 } };
  expect((await sim("PATCH", "/settings", change)).body).toMatchObject({
    answerAfterMs: null,
    ronaTimeoutSeconds: 18,
    traffic: { enabled: false, everyMs: 5_000 },
    oauth: { rotateRefreshTokens: false },
  });
  expect((await sim("PATCH", "/settings", { ronaTimeoutSeconds: 0 })).status).toBe(400);
  expect((await sim("PATCH", "/settings", { volume: 11 })).status).toBe(400);
});

test("a reset leaves nothing of what was", async () => {
  const desktop = await ready();
  const gone = new Promise((done) => desktop.socket?.once("close", done));
  await sim("PATCH", "/settings", { answerAfterMs: null, oauth: { accessTokenSeconds: 5 } });
  await sim("POST", "/faults", { operation: "*", effect: { kind: "status", status: 500 } });
  expect((await sim("POST", "/reset", { seed: "other" })).body).toEqual({ seed: "other" });
  await gone;
  expect(simulator.world().agents.every(({ station, sockets }) => !station && !sockets)).toBe(true);
  expect((await sim("GET", "/faults")).body).toEqual({ faults: [] });
  expect((await sim("GET", "/settings")).body).toMatchObject({
    answerAfterMs: 3_000,
    oauth: { accessTokenSeconds: 43_200 },
  });
  expect((await desktop.config("/v2/team")).status).toBe(401);
});

test("tokens end and sockets break, of one agent or of all", async () => {
  const desktop = await ready();
  const other = await Desktop.open(simulator, fixedId("agent", 2));
  expect((await sim("POST", "/tokens/expire", { agentId: ana })).body).toEqual({ count: 1 });
  expect((await desktop.config("/v2/team")).status).toBe(401);
  expect((await other.config("/v2/team")).status).toBe(200);
  expect((await sim("POST", "/tokens/revoke")).body).toEqual({ count: 2 });
  expect((await other.config("/v2/team")).status).toBe(401);
  const gone = new Promise((done) => other.socket?.once("close", done));
  expect((await sim("POST", "/sockets/drop", {})).body).toEqual({ count: 2 });
  await gone;
});

test("any text can be sent down a socket", async () => {
  const desktop = await ready();
  const text = new Promise((done) =>
    desktop.socket?.once("message", (data: Buffer) => done(data.toString())),
  );
  await sim("POST", "/sockets/send", { agentId: ana, text: '{"type":' });
  expect(await text).toBe('{"type":');
  desktop.close();
});

test("faults are written down, listed and taken away", async () => {
  const fault = { operation: "tasks.hold", effect: { kind: "status", status: 500 } };
  expect(await sim("POST", "/faults", fault)).toMatchObject({ status: 201, body: { id: "1" } });
  expect((await sim("GET", "/faults")).body).toMatchObject({ faults: [{ ...fault, met: 0 }] });
  expect((await sim("DELETE", "/faults/1")).status).toBe(204);
  expect((await sim("DELETE", "/faults/1")).status).toBe(404);
  expect((await sim("POST", "/faults", { operation: "x", effect: {} })).status).toBe(400);
});

test("the log tells what happened, and what WxCC said of it", async () => {
  const desktop = await ready();
  simulator.place({ agentId: ana });
  const Lines = z.object({ lines: z.array(z.looseObject({ seq: z.number(), what: z.string() })) });
  const { lines } = Lines.parse((await sim("GET", "/log")).body);
  expect(lines.map(({ what }) => what)).toEqual([
    "entered",
    "stateChanged",
    "arrived",
    "queued",
    "reserved",
    "offered",
  ]);
  expect(lines[4]).toMatchObject({ notification: { data: { type: "AgentContactReserved" } } });
  const late = Lines.parse((await sim("GET", `/log?after=4&agentId=${ana}`)).body);
  expect(late.lines.map(({ seq }) => seq)).toEqual([5, 6]);
  desktop.close();
});

test("the log can be followed", async () => {
  const response = await fetch(`${simulator.url}/_sim/log/stream`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  simulator.place();
  const { value } = (await reader?.read()) ?? {};
  expect(value).toContain('"what":"arrived"');
  await reader?.cancel();
});

test("a page from elsewhere may not drive it", async () => {
  const reset = (origin: string) =>
    simulator.inject({ method: "POST", url: "/_sim/reset", headers: { origin } });
  expect((await reset("https://evil.example")).statusCode).toBe(403);
  expect((await reset("null")).statusCode).toBe(403);
  expect((await reset("http://localhost:5173")).statusCode).toBe(200);
});

test("requests are remembered until they are forgotten", async () => {
  const desktop = await ready();
  const { body } = await sim("GET", "/requests");
  expect(body).toMatchObject({
    requests: expect.arrayContaining([
      expect.objectContaining({ operation: "agents.login", agentId: ana, status: 202 }),
    ]),
  });
  await sim("DELETE", "/requests");
  expect((await sim("GET", "/requests")).body).toEqual({ requests: [] });
  desktop.close();
});
