import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";

const agentId = fixedId("agent", 1);
const lunch = harbour.idleCodes.find(({ name }) => name === "Lunch")?.id ?? "";
let simulator: Simulator;
let desktop: Desktop;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = await Desktop.open(simulator, agentId);
});
afterEach(() => simulator.close());

const login = () =>
  desktop.call("POST", "/v1/agents/login", {
    dialNumber: "1001",
    deviceType: "EXTENSION",
    roles: ["agent"],
    teamId: fixedId("team", 1),
  });
const set = (body: object) => desktop.call("PUT", "/v2/agents/session/state", body);

test("each channel asked for is told by a notification of its own", async () => {
  await login();
  const loggedIn = await desktop.next((one) => one.kind === "loggedIn");
  const { agentChannelStateDetailMap: channels } = loggedIn.data;
  expect(channels).toMatchObject({
    telephony: { agentState: "Idle", availableChannelCount: 1, totalChannelCount: 1 },
    chat: { agentState: "Idle", pendingIdle: false },
  });
  const asked = { channelType: ["telephony", "chat"], state: "Available" };
  expect((await set(asked)).status).toBe(202);
  for (const channelType of ["telephony", "chat"]) {
    const changed = await desktop.next((one) => one.kind === "channelStateChanged");
    expect(changed.data).toMatchObject({
      agentId,
      channelType,
      agentChannelStateDetail: { agentState: "Available", auxCodeId: "0" },
      connectedChannels: ["telephony", "chat", "email", "social"],
      changedBy: null,
    });
  }
});

test("a reload says how the channels stand", async () => {
  await login();
  await set({ channelType: ["chat"], state: "Idle", auxCodeId: lunch, reason: "Hungry" });
  await desktop.call("POST", "/v1/agents/reload", {});
  const reloaded = await desktop.next((one) => one.kind === "reloaded");
  const { chat, telephony } = reloaded.data.agentChannelStateDetailMap ?? {};
  expect(chat).toMatchObject({ auxCodeId: lunch, stateChangeReason: "Hungry" });
  expect(telephony?.auxCodeId).not.toBe(lunch);
});

test("what is refused is told, and what is no request is refused at once", async () => {
  await login();
  expect((await set({ channelType: ["workItem"], state: "Available" })).status).toBe(202);
  const refused = await desktop.next((one) => one.kind === "channelStateRefused");
  expect(refused.data).toMatchObject({ reason: "CHANNEL_NOT_FOUND", agentId });
  for (const body of [
    { state: "Available" },
    { channelType: [], state: "Available" },
    { channelType: ["fax"], state: "Available" },
    { channelType: ["chat"], state: "Engaged" },
  ])
    expect(await set(body)).toMatchObject({ status: 400, body: { errorType: "Bad Request" } });
});

test("an organisation with one state for all says nothing of channels", async () => {
  await simulator.close();
  simulator = await createSimulator({ clock: "virtual", settings: { channelStates: false } });
  desktop = await Desktop.open(simulator, agentId);
  await login();
  const loggedIn = await desktop.next((one) => one.kind === "loggedIn");
  expect(loggedIn.data).not.toHaveProperty("agentChannelStateDetailMap");
  await set({ channelType: ["chat"], state: "Available" });
  const refused = await desktop.next((one) => one.kind === "channelStateRefused");
  expect(refused.data.reason).toBe("CHANNEL_STATES_OFF");
});
