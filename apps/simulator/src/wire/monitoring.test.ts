import { decode, SubscribeResponse, type Notification } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

const marta = fixedId("agent", 11);
const requestId = "3b7e6ad3-e5fe-4dd1-89a1-d7d952e29990";

let simulator: Simulator;
let ana: Seat;
let supervisor: Desktop;
let taskId: string;
let heard: Notification[];

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
  ana = await Seat.take(simulator, 1);
  supervisor = new Desktop(simulator);
  await supervisor.signIn(marta, "cjp:user cloud-contact-center:pod_conv");
  heard = await listen(supervisor);
  await supervisor.call("POST", "/v1/agents/login", {
    dialNumber: "1011",
    teamId: fixedId("team", 1),
    roles: ["agent", "supervisor"],
    deviceType: "EXTENSION",
  });
  taskId = simulator.place({ agentId: ana.agentId });
  simulator.answer(taskId);
  ana.take();
});
afterEach(async () => {
  expect(simulator.violations()).toEqual([]);
  await simulator.close();
});

async function listen(desktop: Desktop): Promise<Notification[]> {
  const { body } = await desktop.call("POST", "/v1/notification/subscribe", { force: true });
  const told: Notification[] = [];
  simulator.connect(SubscribeResponse.parse(body).webSocketUrl).onMessage((text) => {
    const one = decode(text);
    if (one.kind === "undecodable" || one.kind === "unknown") throw new Error(text);
    told.push(one);
  });
  return told;
}

const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object) =>
  (await supervisor.call(method, path, body)).status;
const create = (more: object = {}) =>
  ask("POST", "/v1/monitor", { id: requestId, monitorType: "midcall", taskId, ...more });
const events = () => heard.flatMap((one) => (one.kind === "monitoring" ? [one.event] : []));

test("a call is listened to: offered, started, held, barged into, ended", async () => {
  expect(await create()).toBe(202);
  simulator.advance(1_000);
  for (const act of ["hold", "unhold", "bargeIn", "end"])
    expect(await ask("POST", `/v1/monitor/${taskId}/${act}`)).toBe(202);
  expect(events()).toEqual([
    "MonitoringRequestCreated",
    "MonitoringOffered",
    "MonitoringStarted",
    "MonitoringHeld",
    "MonitoringUnheld",
    "BargedIn",
    "MonitoringEnded",
  ]);
  expect(heard.find((one) => one.kind === "monitoring" && one.event === "BargedIn")).toMatchObject({
    data: {
      id: requestId,
      supervisorId: marta,
      supervisorName: "Marta Silva",
      monitoringState: { type: "barged" },
      interaction: {
        interactionId: taskId,
        participants: { [marta]: { pType: "Supervisor", hasJoined: true } },
      },
    },
  });
});

test("an agent who hears a supervisor sees one in the call, and no conference", async () => {
  await create();
  simulator.advance(1_000);
  expect(ana.heard()).toEqual([]);
  await ask("POST", `/v1/monitor/${taskId}/bargeIn`);
  await ana.ask("POST", `/v1/tasks/${taskId}/hold`, { mediaResourceId: taskId });
  const [held] = ana.take();
  expect(held).toMatchObject({
    event: "AgentContactHeld",
    data: {
      isConferencing: false,
      interaction: {
        state: "hold",
        participants: { [marta]: { pType: "Supervisor" } },
        media: { [taskId]: { participants: expect.arrayContaining([marta]) } },
      },
    },
  });
});

test("what is listened to, and waited for, can be read and taken back", async () => {
  await create({ monitorType: "continuous", taskId: undefined, teams: [fixedId("team", 1)] });
  const { status, body } = await supervisor.call("GET", "/v1/monitor/sessions");
  expect(status).toBe(202);
  expect(body).toMatchObject({
    data: [{ id: requestId, monitorType: "continuous", monitoringState: { type: "waiting" } }],
  });
  expect(await ask("DELETE", `/v1/monitor/${requestId}`)).toBe(202);
  expect(await ask("DELETE", `/v1/monitor/${requestId}`)).toBe(412);
});

test("who and what may not: 400, 403 and 412, as documented", async () => {
  expect(await create({ monitorType: "whisper" })).toBe(400);
  expect(await create({ taskId: undefined })).toBe(400);
  expect(await create({ taskId: fixedId("queue", 1) })).toBe(412);
  expect(await ask("POST", `/v1/monitor/${taskId}/bargeIn`)).toBe(412);
  expect(await ask("POST", "/v1/monitor/no-id/bargeIn")).toBe(400);
  expect(await create()).toBe(202);
  expect(await create()).toBe(412);
  const agent = new Desktop(simulator);
  await agent.signIn(ana.agentId, "cloud-contact-center:pod_conv");
  expect((await agent.call("GET", "/v1/monitor/sessions")).status).toBe(403);
  const narrow = new Desktop(simulator);
  await narrow.signIn(marta, "cjp:user");
  expect((await narrow.call("GET", "/v1/monitor/sessions")).status).toBe(403);
});

test("a supervisor changes an agent's state, and both are told who did it", async () => {
  const agent = new Desktop(simulator);
  await agent.signIn(fixedId("agent", 2));
  const told = await listen(agent);
  await agent.call("POST", "/v1/agents/login", {
    dialNumber: "1002",
    teamId: fixedId("team", 1),
    roles: ["agent"],
    deviceType: "EXTENSION",
  });
  const agentId = fixedId("agent", 2);
  const state = { state: "Available", auxCodeId: "0", agentId };
  expect(await ask("PUT", "/v1/agents/session/state", state)).toBe(202);
  for (const ears of [told, heard])
    expect(ears.at(-1)).toMatchObject({
      kind: "stateChanged",
      data: {
        agentId,
        subStatus: "Available",
        changedBy: "Supervisor",
        changedById: marta,
        changedByName: "Marta Silva",
      },
    });
  expect(await ask("PUT", "/v1/agents/logout", { logoutReason: "End of shift", agentId })).toBe(
    202,
  );
  for (const ears of [told, heard])
    expect(ears.at(-1)).toMatchObject({ kind: "loggedOut", data: { agentId, loggedOutBy: marta } });
});

test("an agent may not do that to another, and a contact in hand keeps one signed in", async () => {
  const state = { state: "Idle", auxCodeId: fixedId("idleCode", 2), agentId: marta };
  expect(await ana.ask("PUT", "/v1/agents/session/state", state)).toBe(202);
  expect(simulator.world().agents[10]?.state?.auxCodeId).not.toBe(state.auxCodeId);
  const out = { logoutReason: "x", agentId: ana.agentId };
  expect(await ask("PUT", "/v1/agents/logout", out)).toBe(202);
  expect(heard.at(-1)).toMatchObject({ kind: "logoutRefused", data: { reason: "CONTACTS_OPEN" } });
});
