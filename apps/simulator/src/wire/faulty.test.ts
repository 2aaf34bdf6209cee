import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import type { Fault } from "../faults/index.ts";
import { createSimulator, fixedId, type Simulator } from "../index.ts";

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

test("a status, with Retry-After; the next request is well", async () => {
  wrong({ kind: "status", status: 429, retryAfter: 4 });
  const limited = await goAvailable();
  expect(limited.status).toBe(429);
  expect(limited.headers.get("retry-after")).toBe("4");
  expect(stateOf()).toBe("Idle");
  expect((await goAvailable()).status).toBe(202);
});

test("a late answer: the notification is there before it", async () => {
  wrong({ kind: "delay", ms: 50 });
  const order: string[] = [];
  const answer = goAvailable().then(() => order.push("answer"));
  await desktop.next((one) => one.kind === "stateChanged");
  order.push("notification");
  await answer;
  expect(order).toEqual(["notification", "answer"]);
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

test("configuration can be away", async () => {
  wrong({ kind: "status", status: 503 }, "config.*");
  expect((await desktop.config("/v2/team")).status).toBe(503);
  expect((await desktop.config("/v2/team")).status).toBe(200);
});
