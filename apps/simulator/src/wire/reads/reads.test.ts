import {
  AgentActivity,
  AgentStatistics,
  Captures,
  EstimatedWait,
  pageOf,
  QueueStatistics,
  TaskSummary,
} from "@ringside/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Desktop } from "../../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../../index.ts";

const agentId = fixedId("agent", 1);
const [queue] = harbour.queues;
const [code] = harbour.wrapUpCodes;
let simulator: Simulator;
let desktop: Desktop;
let from: number;
let answered: string;
let abandoned: string;

/** One call is answered, held for 10 s of its minute and wrapped up in 20 s; another is given up. */
beforeAll(async () => {
  const settings = { answerAfterMs: null };
  simulator = await createSimulator({ clock: "virtual", settings });
  from = simulator.now;
  desktop = await Desktop.open(simulator, agentId);
  const post = (path: string, body: object) => desktop.call("POST", path, body);
  await post("/v1/agents/login", {
    dialNumber: "1001",
    deviceType: "EXTENSION",
    roles: ["agent"],
    teamId: fixedId("team", 1),
  });
  await desktop.call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  simulator.advance(30_000);
  answered = simulator.place({ agentId, queueId: queue?.id ?? "", from: "+14085550200" });
  simulator.advance(6_000);
  simulator.answer(answered);
  simulator.advance(40_000);
  const on = (act: string, body: object) => post(`/v1/tasks/${answered}/${act}`, body);
  await on("hold", { mediaResourceId: answered });
  simulator.advance(10_000);
  await on("unhold", { mediaResourceId: answered });
  simulator.advance(10_000);
  await on("end", {});
  abandoned = simulator.place({ queueId: queue?.id ?? "" });
  simulator.advance(20_000);
  simulator.hangup(abandoned);
  await on("wrapup", { wrapUpReason: code?.name ?? "", auxCodeId: code?.id ?? "" });
});
afterAll(async () => {
  desktop.close();
  await simulator.close();
});

const get = async (path: string) => (await desktop.call("GET", path)).body;
const seconds = (ms: number) => Math.round(ms / 1_000);

test("activities tell what an agent did, piece by piece", async () => {
  const { data } = pageOf(AgentActivity).parse(await get(`/v1/agents/activities?from=${from}`));
  const states = "idle available ringing connected on-hold connected wrapup available";
  expect(data.map(({ currentState }) => currentState)).toEqual(states.split(" "));
  expect(data.at(-1)).toMatchObject({ active: true, endTime: -1, taskId: "" });
  expect(data.at(-2)).toMatchObject({
    wrapupCodeName: code?.name,
    taskId: answered,
    queueName: "Billing",
  });
  expect(data[0]).toMatchObject({ agentName: "Ana Ibarra", idleCodeName: "Getting ready" });
  const page = await get(`/v1/agents/activities?from=${from}&page=1&pageSize=3`);
  expect(pageOf(AgentActivity).parse(page).data).toEqual(data.slice(3, 6));
  const others = await get(`/v1/agents/activities?from=${from}&agentIds=${fixedId("agent", 2)}`);
  expect(others).toMatchObject({ data: [] });
});

test("an agent's statistics add up", async () => {
  const asked = `from=${from}&to=${from + 3_600_000}`;
  const { data } = pageOf(AgentStatistics).parse(await get(`/v1/agents/statistics?${asked}`));
  const [channel] = data[0]?.channels ?? [];
  expect(channel).toMatchObject({ totalOfferedTasks: 1, totalAcceptedTasks: 1 });
  expect(seconds(channel?.totalHoldDuration ?? 0)).toBe(10);
  expect(seconds(channel?.totalEngagedDuration ?? 0)).toBe(60);
  expect(seconds(channel?.totalWrapUpDuration ?? 0)).toBe(20);
  expect(seconds(channel?.averageHandledTime ?? 0)).toBe(80);
  const quarters = await get(`/v1/agents/statistics?${asked}&interval=15`);
  const pieces = pageOf(AgentStatistics)
    .parse(quarters)
    .data.map(({ channels }) => channels[0]);
  const sum = pieces.reduce((all, one) => all + (one?.totalEngagedDuration ?? 0), 0);
  expect(sum).toBe(channel?.totalEngagedDuration);
});

test("a queue's statistics count what came, was answered and was given up", async () => {
  const asked = `from=${from}&to=${from + 3_600_000}&queueIds=${queue?.id}`;
  const { data } = pageOf(QueueStatistics).parse(await get(`/v1/queues/statistics?${asked}`));
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({
    totalOfferedTasks: 2,
    totalAcceptedTasks: 1,
    totalAbandonedTasks: 1,
    serviceLevelThresholdPercentage: 50,
  });
  expect(seconds(data[0]?.averageEnqueuedTime ?? 0)).toBe(13);
});

test("the estimated wait is that of late; where little is known there is none", async () => {
  const { estimatedWaitTime } = EstimatedWait.parse(
    await get(`/v1/ewt?queueId=${queue?.id}&lookbackMinutes=30`),
  );
  expect(seconds(estimatedWaitTime)).toBe(6);
  const none = await desktop.call(
    "GET",
    `/v1/ewt?queueId=${harbour.queues[1]?.id}&lookbackMinutes=30`,
  );
  expect(none.status).toBe(204);
});

test("tasks are listed with how they went", async () => {
  const { data } = pageOf(TaskSummary).parse(await get(`/v1/tasks?from=${from}`));
  expect(data.map(({ id, attributes }) => [id, attributes.status])).toEqual([
    [answered, "completed"],
    [abandoned, "abandoned"],
  ]);
  expect(data[0]?.attributes).toMatchObject({ origin: "+14085550200", owner: { id: agentId } });
});

test("a recording is found by its task, behind an address that is signed", async () => {
  const taskIds = [answered, abandoned, fixedId("contact", 9)];
  const { body } = await desktop.call("POST", "/v1/captures/query", { query: { taskIds } });
  const { data } = Captures.parse(body);
  expect(data.map(({ recording }) => recording.length)).toEqual([1, 0, 0]);
  const filePath = data[0]?.recording[0]?.attributes.filePath ?? "";
  const sound = await fetch(filePath);
  expect([sound.status, sound.headers.get("content-type")]).toEqual([200, "audio/wav"]);
  expect((await sound.arrayBuffer()).byteLength).toBe(8_044);
  expect((await fetch(filePath.replace(answered, abandoned))).status).toBe(403);
  simulator.advance(61 * 60_000);
  expect((await fetch(filePath)).status).toBe(403);
});

test.each([
  "/v1/agents/activities",
  "/v1/agents/activities?from=yesterday",
  "/v1/agents/activities?from=0&to=86400000",
  "/v1/agents/activities?from=10&to=5",
  "/v1/agents/activities?from=0&to=1&pageSize=1001",
  "/v1/agents/statistics?from=0",
  "/v1/queues/statistics?from=0&to=10&interval=20",
  "/v1/ewt?queueId=x&lookbackMinutes=3",
  "/v1/tasks?from=0&to=1&channelTypes=pigeon",
])("%s is a bad request, in the words of reads", async (path) => {
  const { body, status } = await desktop.call("GET", path);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { key: "400", message: [{}] } });
});

test("another organisation's are not shown", async () => {
  const path = `/v1/tasks?from=0&to=1&orgId=${fixedId("organisation", 2)}`;
  expect((await desktop.call("GET", path)).status).toBe(403);
});
