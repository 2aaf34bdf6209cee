import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, type Simulator } from "../index.ts";

const [ana, bo] = [fixedId("agent", 1), fixedId("agent", 2)];
let simulator: Simulator;
let desktop: Desktop;
let heard: string[];

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = await Desktop.open(simulator, ana);
  heard = listen(desktop);
  await sim("POST", `/agents/${ana}/login`);
  await expect.poll(() => heard).toEqual(["AgentStationLoginSuccess"]);
  heard.length = 0;
});
afterEach(async () => {
  desktop.close();
  await simulator.close();
});

const Told = z.object({ data: z.object({ type: z.string() }) });

/** What comes down a real socket from now on: the inner types, in the order in which they come. */
function listen({ socket }: Desktop): string[] {
  const types: string[] = [];
  socket?.on("message", (data: Buffer) => {
    const told = Told.safeParse(JSON.parse(data.toString()));
    if (told.success) types.push(told.data.data.type);
  });
  return types;
}

const sim = (method: "GET" | "POST" | "PUT", path: string, payload: object = {}) =>
  simulator.inject({
    method,
    url: `/_sim${path}`,
    ...(method !== "GET" && { payload }),
  });
const state = (state: string, agentId = ana) => sim("PUT", `/agents/${agentId}/state`, { state });
const buddies = () =>
  desktop.call("POST", "/v1/agents/buddyList", { agentProfileId: "any", mediaType: "telephony" });
const quiet = () => new Promise((done) => setTimeout(done, 60));

test("doubled, each notification comes twice, and once again when all is mended", async () => {
  expect((await sim("POST", "/sockets/duplicate", { agentId: ana })).json()).toEqual({ count: 1 });
  await state("Available");
  const twice = ["AgentStateChangeSuccess", "AgentStateChangeSuccess"];
  await expect.poll(() => heard).toEqual(twice);
  await sim("POST", "/sockets/mend", { agentId: ana });
  await state("Idle");
  await expect.poll(() => heard.length).toBe(3);
  await quiet();
  expect(heard).toHaveLength(3);
});

test("delayed, a notification is late by what was asked", async () => {
  await sim("POST", "/sockets/delay", { ms: 150 });
  const began = performance.now();
  await state("Available");
  expect(heard).toEqual([]);
  await expect.poll(() => heard).toEqual(["AgentStateChangeSuccess"]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(149);
});

test("out of order, the second comes before the first", async () => {
  await sim("POST", "/sockets/reorder", { agentId: ana, window: 2 });
  await state("Available");
  await quiet();
  expect(heard).toEqual([]);
  await buddies();
  await expect.poll(() => heard).toEqual(["BuddyAgents", "AgentStateChangeSuccess"]);
});

test("out of order, one that nothing overtakes comes all the same", async () => {
  await sim("POST", "/sockets/reorder", { agentId: ana });
  await state("Available");
  await expect.poll(() => heard, { timeout: 3_000 }).toEqual(["AgentStateChangeSuccess"]);
});

test("a rough road is one agent's only, unless it is everybody's", async () => {
  const other = await Desktop.open(simulator, bo);
  const theirs = listen(other);
  await sim("POST", "/sockets/mute", { agentId: ana });
  await sim("POST", `/agents/${bo}/login`);
  await state("Available");
  await expect.poll(() => theirs).toEqual(["AgentStationLoginSuccess"]);
  await quiet();
  expect(heard).toEqual([]);
  expect((await sim("GET", "/sockets")).json()).toMatchObject({
    sockets: [
      { agentId: ana, muted: true, copies: 1, delayMs: 0, reorder: 1 },
      { agentId: bo, muted: false },
    ],
  });
  await sim("POST", "/sockets/mend");
  await state("Idle");
  await expect.poll(() => heard).toEqual(["AgentStateChangeSuccess"]);
  other.close();
});

test("dropped while something is on its way, nothing breaks", async () => {
  await sim("POST", "/sockets/delay", { ms: 40 });
  await state("Available");
  const gone = new Promise((done) => desktop.socket?.once("close", done));
  expect((await sim("POST", "/sockets/drop", { agentId: ana })).json()).toEqual({ count: 1 });
  await gone;
  await quiet();
  expect(heard).toEqual([]);
  expect((await sim("GET", "/sockets")).json()).toEqual({ sockets: [] });
});
