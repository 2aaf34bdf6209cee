import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "./desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "./index.ts";

const ana = fixedId("agent", 1);
const care = fixedId("team", 1);
const resolved = harbour.wrapUpCodes[0]?.id ?? "";

let simulator: Simulator;
let desktop: Desktop;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = await Desktop.open(simulator, ana);
});
afterEach(async () => {
  desktop.close();
  await simulator.close();
});

async function takeStation(): Promise<void> {
  const login = { dialNumber: "1001", teamId: care, roles: ["agent"], deviceType: "EXTENSION" };
  expect((await desktop.call("POST", "/v1/agents/login", login)).status).toBe(202);
  await desktop.next((one) => one.kind === "loggedIn");
}

async function goAvailable(): Promise<void> {
  const state = { state: "Available", auxCodeId: "0" };
  expect((await desktop.call("PUT", "/v1/agents/session/state", state)).status).toBe(202);
  await desktop.next((one) => one.kind === "stateChanged");
}

test("a shift with one call: in, available, answered, held, resumed, ended, wrapped up, out", async () => {
  await takeStation();
  await goAvailable();
  const id = simulator.place({ customerName: "Ana Ferreira" });
  const reserved = await desktop.task("AgentContactReserved");
  expect(reserved.data.interaction.state).toBe("new");
  const offered = await desktop.task("AgentOfferContact");
  expect(offered.data).toMatchObject({ interactionId: id, ronaTimeout: 18 });

  simulator.answer(id);
  const assigned = await desktop.task("AgentContactAssigned");
  expect(assigned.data.interaction).toMatchObject({ state: "connected", owner: ana });
  expect(assigned.data.interaction.callAssociatedDetails?.["customerName"]).toBe("Ana Ferreira");
  await desktop.task("ContactRecordingStarted");

  const leg = { mediaResourceId: id };
  expect((await desktop.call("POST", `/v1/tasks/${id}/hold`, leg)).status).toBe(202);
  const held = await desktop.task("AgentContactHeld");
  expect(held.data.interaction.media[id]).toMatchObject({ isHold: true, mType: "mainCall" });
  await desktop.call("POST", `/v1/tasks/${id}/unhold`, leg);
  await desktop.task("AgentContactUnheld");

  await desktop.call("POST", `/v1/tasks/${id}/end`, {});
  const ended = await desktop.task("ContactEnded");
  expect(ended.data).toMatchObject({ agentsPendingWrapUp: [ana], terminatingParty: "Agent" });
  await desktop.task("AgentWrapup");
  const wrapUp = { auxCodeId: resolved, wrapUpReason: "Resolved" };
  await desktop.call("POST", `/v1/tasks/${id}/wrapup`, wrapUp);
  await desktop.task("AgentWrappedUp");
  expect(await desktop.next((one) => one.kind === "stateChanged")).toMatchObject({
    data: { subStatus: "Available" },
  });

  await desktop.call("PUT", "/v1/agents/logout", { logoutReason: "User requested logout" });
  await desktop.next((one) => one.kind === "loggedOut");
  expect(simulator.world().tasks).toEqual([]);
});

test("a phone that rings out puts the agent into RONA, and the call first in line again", async () => {
  await takeStation();
  await goAvailable();
  simulator.settings({ answerAfterMs: null });
  const id = simulator.place({ agentId: ana });
  await desktop.task("AgentOfferContact");
  simulator.advance(18_000);
  expect((await desktop.task("AgentOfferContactRona")).data.reason).toBe("RONA");
  const idle = await desktop.next((one) => one.kind === "stateChanged");
  const rona = harbour.idleCodes.find(({ name }) => name === "RONA");
  expect(idle).toMatchObject({ data: { subStatus: "Idle", auxCodeId: rona?.id } });
  expect(simulator.world().queues.flatMap(({ waiting }) => waiting)).toEqual([id]);
});

test("a phone answers by itself after three seconds, and a customer may hang up first", async () => {
  await takeStation();
  await goAvailable();
  const id = simulator.place();
  simulator.advance(3_000);
  await desktop.task("AgentContactAssigned");
  simulator.hangup(id);
  const ended = await desktop.task("ContactEnded");
  expect(ended.data.terminatingParty).toBe("Customer");
  await desktop.task("AgentWrapup");
});

test("after a lost connection the desktop is told everything again", async () => {
  await takeStation();
  await goAvailable();
  const id = simulator.place();
  simulator.advance(3_000);
  await desktop.task("AgentContactAssigned");
  simulator.dropSockets();
  await desktop.connect();
  await desktop.call("POST", "/v1/agents/reload", {});
  const restored = await desktop.next((one) => one.kind === "reloaded");
  expect(restored).toMatchObject({ data: { interactionIds: [id], deviceType: "EXTENSION" } });
  expect((await desktop.task("AgentContact")).data.interaction.state).toBe("connected");
});

test("an agent whose desktop stays away goes Idle, and the call goes on", async () => {
  await takeStation();
  await goAvailable();
  const lost = new Promise((done) => desktop.socket?.once("close", done));
  simulator.dropSockets(ana);
  await lost;
  simulator.advance(30_000);
  const [agent] = simulator.world().agents;
  expect(agent?.state).toMatchObject({ kind: "Idle", reason: "agent-wss-disconnect" });
});

test("what is not allowed is refused by a notification, and nothing has changed", async () => {
  await takeStation();
  await goAvailable();
  const id = simulator.place();
  await desktop.task("AgentOfferContact");
  const before = JSON.stringify(simulator.world());
  const hold = await desktop.call("POST", `/v1/tasks/${id}/hold`, { mediaResourceId: id });
  expect(hold.status).toBe(202);
  expect(await desktop.next((one) => one.kind === "taskRefused")).toMatchObject({
    event: "AgentContactHoldFailed",
    data: { interactionId: id, reason: "NOT_CONNECTED" },
  });
  expect(JSON.stringify(simulator.world())).toBe(before);
});
