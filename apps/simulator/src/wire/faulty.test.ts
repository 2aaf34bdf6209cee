import { CommandError, OAuthError, TokenResponse } from "@ringside/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Fault, type Simulator } from "../index.ts";

const ana = fixedId("agent", 1);
let simulator: Simulator;
let desktop: Desktop;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = await Desktop.open(simulator, ana);
  await login();
});
afterEach(async () => {
  desktop.close();
  await simulator.close();
});

async function login(): Promise<void> {
  const station = { dialNumber: "1001", teamId: fixedId("team", 1), roles: ["agent"] };
  await desktop.call("POST", "/v1/agents/login", { ...station, deviceType: "EXTENSION" });
  await desktop.next((one) => one.kind === "loggedIn");
}

const wrong = (effect: Fault["effect"], operation = "agents.state") =>
  simulator.fault({ operation, effect, count: 1 });
const goAvailable = () =>
  desktop.call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
const stateOf = () => simulator.world().agents[0]?.state?.kind;

test.each([401, 403, 404, 500, 503])("status %i, and the request is not done", async (status) => {
  wrong({ kind: "status", status });
  const refused = await goAvailable();
  expect(refused.status).toBe(status);
  expect(CommandError.parse(refused.body).errorType).not.toBe("Error");
  expect(stateOf()).toBe("Idle");
  expect(simulator.requests.at(-1)).toMatchObject({ status, fault: "status" });
});

test("a status, with Retry-After; the next request is well", async () => {
  wrong({ kind: "status", status: 429, retryAfter: 4 });
  const limited = await goAvailable();
  expect(limited.status).toBe(429);
  expect(limited.headers.get("retry-after")).toBe("4");
  expect(stateOf()).toBe("Idle");
  expect((await goAvailable()).status).toBe(202);
});

test("the notification is there before the answer", async () => {
  wrong({ kind: "early" });
  const order: string[] = [];
  const answer = goAvailable().then(() => order.push("answer"));
  await desktop.next((one) => one.kind === "stateChanged");
  order.push("notification");
  await answer;
  expect(order).toEqual(["notification", "answer"]);
});

test("a request that is late does nothing before, and all as usual afterwards", async () => {
  wrong({ kind: "delay", ms: 80 });
  const began = performance.now();
  const answer = goAvailable();
  await new Promise((done) => setTimeout(done, 30));
  expect(stateOf()).toBe("Idle");
  expect((await answer).status).toBe(202);
  expect(performance.now() - began).toBeGreaterThanOrEqual(79);
  expect(stateOf()).toBe("Available");
});

test("accepted, then refused, with the reason that was wanted", async () => {
  wrong({ kind: "fail", reason: "SOME_REASON" });
  expect((await goAvailable()).status).toBe(202);
  expect(await desktop.next((one) => one.kind === "stateRefused")).toMatchObject({
    data: { agentId: ana, reason: "SOME_REASON", reasonCode: 9000 },
  });
  expect(stateOf()).toBe("Idle");
});

test.each([true, false])("accepted, then silence; done all the same: %s", async (performed) => {
  wrong({ kind: "silent", performed });
  expect((await goAvailable()).status).toBe(202);
  expect(stateOf()).toBe(performed ? "Available" : "Idle");
  // What comes next is the answer to the next command: nothing came for the first.
  await desktop.call("POST", "/v1/agents/reload", {});
  expect((await desktop.next(() => true)).kind).toBe("reloaded");
});

test.each([true, false])("the connection breaks; done all the same: %s", async (performed) => {
  wrong({ kind: "reset", performed });
  await expect(goAvailable()).rejects.toThrow("fetch failed");
  expect(stateOf()).toBe(performed ? "Available" : "Idle");
  expect(simulator.requests.at(-1)).toMatchObject({ operation: "agents.state", status: null });
});

test("no answer ever, and the simulator closes all the same", async () => {
  wrong({ kind: "hang", performed: false });
  const never = goAvailable().then(
    () => "answered",
    () => "broken off",
  );
  // The request has come in when the fault is used up.
  await expect.poll(() => simulator.requests.at(-1)?.operation).toBe("agents.state");
  await simulator.close();
  expect(await never).toBe("broken off");
});

test("a refresh can fail while sign-ins go on", async () => {
  wrong({ kind: "status", status: 500 }, "oauth.refresh");
  await desktop.signIn(ana);
  const form = { grant_type: "refresh_token", refresh_token: desktop.refreshToken };
  expect((await desktop.form("/v1/access_token", form)).status).toBe(500);
});

const refresh = (token = desktop.refreshToken) =>
  desktop.form("/v1/access_token", {
    grant_type: "refresh_token",
    client_id: harbour.client.id,
    client_secret: harbour.client.secret,
    refresh_token: token,
  });

test("a refresh token can be good no longer, for once, in the words of OAuth", async () => {
  wrong({ kind: "invalidGrant" }, "oauth.refresh");
  const refused = await refresh();
  expect(refused.status).toBe(400);
  expect(OAuthError.parse(refused.body).error).toBe("invalid_grant");
  expect((await refresh()).status).toBe(200);
});

test("one refresh can rotate; the token before, used again, ends the grant", async () => {
  wrong({ kind: "rotate" }, "oauth.refresh");
  const first = desktop.refreshToken;
  const rotated = TokenResponse.parse((await refresh()).body);
  expect(rotated.refresh_token).not.toBe(first);
  const kept = TokenResponse.parse((await refresh(rotated.refresh_token)).body);
  expect(kept.refresh_token).toBe(rotated.refresh_token);
  expect((await refresh(first)).status).toBe(400);
  desktop.token = kept.access_token;
  expect((await goAvailable()).status).toBe(401);
});

test("a reload says that it knows no such agent, who is at work all the same", async () => {
  wrong({ kind: "fail", reason: "AGENT_NOT_FOUND" }, "agents.reload");
  expect((await desktop.call("POST", "/v1/agents/reload", {})).status).toBe(202);
  expect(await desktop.next((one) => one.kind === "reloadRefused")).toMatchObject({
    data: { agentId: ana, reason: "AGENT_NOT_FOUND", reasonCode: 1038 },
  });
  await desktop.call("POST", "/v1/agents/reload", {});
  await desktop.next((one) => one.kind === "reloaded");
});

describe("a wrong clock", () => {
  const hour = 3_600_000;

  test.each([hour, -hour])("tells its times wrong by %i, and no others", async (ms) => {
    simulator.fault({ operation: "*", agentId: ana, effect: { kind: "skew", ms } });
    const answer = await goAvailable();
    const date = Date.parse(answer.headers.get("date") ?? "");
    expect(Math.abs(date - Date.now() - ms)).toBeLessThan(5_000);
    const told = await desktop.next((one) => one.kind === "stateChanged");
    expect(told).toMatchObject({
      data: { lastStateChangeTimestamp: (simulator.world().agents[0]?.state?.since ?? 0) + ms },
    });
  });

  test("moves the times of a read, and of nobody else's", async () => {
    await goAvailable();
    const range = `from=${simulator.now - hour}&to=${simulator.now + 1_000}`;
    const read = async () => {
      const { body } = await desktop.call("GET", `/v1/agents/activities?${range}`);
      return JSON.stringify(body);
    };
    const right = await read();
    const undo = simulator.fault({ operation: "*", effect: { kind: "skew", ms: hour } });
    const wrongly = await read();
    expect(wrongly).not.toBe(right);
    expect(wrongly.replaceAll(/\d{13}/g, (at) => String(Number(at) - hour))).toBe(right);
    undo();
    simulator.fault({ operation: "*", agentId: "bo", effect: { kind: "skew", ms: hour } });
    expect(await read()).toBe(right);
  });
});

test("over the limit a client waits as long as it is told, all its agents together", async () => {
  simulator.settings({ limiter: { enabled: true, perMinute: 2 } });
  const other = new Desktop(simulator);
  await other.signIn(fixedId("agent", 2));
  expect((await goAvailable()).status).toBe(202);
  expect((await other.config("/v2/team")).status).toBe(200);
  const limited = await goAvailable();
  expect(limited.status).toBe(429);
  expect(CommandError.parse(limited.body).errorType).toBe("Too Many Requests");
  expect(limited.headers.get("retry-after")).toBe("60");
  expect(simulator.requests.at(-1)).toMatchObject({ status: 429, fault: "limit" });
  simulator.advance(60_000);
  expect((await goAvailable()).status).toBe(202);
});

test("configuration can be away", async () => {
  wrong({ kind: "status", status: 503 }, "config.*");
  expect((await desktop.config("/v2/team")).status).toBe(503);
  expect((await desktop.config("/v2/team")).status).toBe(200);
});
