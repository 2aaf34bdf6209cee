import { decode, SubscribeResponse, type Notification } from "@ringside/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

const all = { transcripts: true, suggestions: true, summaries: true, wellbeing: true };
const orgId = harbour.id;
const number = "+14085550177";

let simulator: Simulator;
let ana: Seat;
let heard: Notification[];
let taskId: string;

beforeEach(async () => {
  simulator = await createSimulator({
    clock: "virtual",
    settings: { answerAfterMs: null, assist: all },
  });
  await simulator.inject({
    method: "PUT",
    url: `/_sim/scripts/${encodeURIComponent(number)}`,
    payload: {
      lines: [
        { role: "caller", text: "My lamp is broken", suggestion: "Shall I send another?" },
        { role: "agent", text: "I will send another" },
      ],
      midCall: { additionalContext: "A lamp" },
      postCall: { sections: { nextSteps: "Send a lamp" }, wrapUpCodes: ["Resolved"] },
    },
  });
  ana = await Seat.take(simulator, 1);
  heard = await listen("notification");
  taskId = simulator.place({ from: number });
  simulator.answer(taskId);
});
afterEach(async () => {
  expect(simulator.violations()).toEqual([]);
  await simulator.close();
});

/** What another connection of Ana's is told by the assistant. */
async function listen(socket: "notification" | "realtime"): Promise<Notification[]> {
  const { body } = await send(`/v1/${socket}/subscribe`, { clientType: "Another" });
  const told: Notification[] = [];
  simulator.connect(SubscribeResponse.parse(body).webSocketUrl).onMessage((text) => {
    const one = decode(text);
    if (one.kind === "undecodable" || one.kind === "unknown") throw new Error(text);
    const assistant = "data" in one && !["task", "stateChanged", "loggedIn"].includes(one.kind);
    if (assistant) told.push(one);
  });
  return told;
}

async function send(url: string, payload: object, token?: string) {
  const desktop = new Desktop(simulator);
  if (token === undefined) await desktop.signIn(fixedId("agent", 1));
  const headers = { authorization: `Bearer ${token ?? desktop.token}` };
  const answer = await simulator.inject({ method: "POST", url, headers, payload });
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

const event = (eventName: string, data: object = {}, who = fixedId("agent", 1)) =>
  send("/event", {
    agentId: who,
    orgId,
    eventType: "CUSTOM_EVENT",
    eventName,
    eventDetails: { data: { interactionId: taskId, actionTimeStamp: "1", ...data } },
  });

test("transcripts come once they are asked for, and can be read again", async () => {
  expect((await event("GET_TRANSCRIPTS", { action: "START" })).status).toBe(202);
  heard.length = 0;
  simulator.advance(10_000);
  expect(heard).toMatchObject([
    { kind: "transcript", data: { isFinal: false, role: "CALLER", conversationId: taskId } },
    { kind: "transcript", data: { isFinal: true, content: "My lamp is broken" } },
    { kind: "transcript", data: { isFinal: false, role: "AGENT" } },
    { kind: "transcript", data: { isFinal: true } },
  ]);
  const list = { agentId: ana.agentId, orgId, interactionId: taskId };
  expect((await send("/transcripts/list", list)).body).toMatchObject({
    conversationId: taskId,
    data: [{ role: "CALLER", content: "My lamp is broken" }, { role: "AGENT" }],
  });
});

test("who has a real-time connection is told there, and nowhere twice", async () => {
  await event("GET_TRANSCRIPTS", { action: "START" });
  const realtime = await listen("realtime");
  heard.length = 0;
  simulator.advance(10_000);
  expect(heard).toEqual([]);
  expect(realtime.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => "transcript"));
  // It is no desktop: the agent's presence does not hang on it.
  expect(simulator.world().agents[0]?.sockets).toBe(2);
});

test("a suggestion is acknowledged at once, and comes when the words call for it", async () => {
  expect((await event("GET_SUGGESTIONS")).status).toBe(202);
  simulator.advance(10_000);
  const kinds = heard.filter(({ kind }) => kind.startsWith("suggestion"));
  expect(kinds).toMatchObject([
    { kind: "suggestionAcknowledged", data: { conversationId: taskId } },
    { kind: "suggestion", data: { suggestion: "Shall I send another?" } },
  ]);
});

test("summaries: which there will be, in the call, after it, and what was kept", async () => {
  expect(heard).toMatchObject([{ kind: "assistEnabled", data: { interactionId: taskId } }]);
  await event("GET_MID_CALL_CONSULT_SUMMARY");
  simulator.advance(1_500);
  expect(heard.at(-1)).toMatchObject({
    kind: "summary",
    when: "midCall",
    data: { sections: { additionalContext: "A lamp" } },
  });
  await ana.ask("POST", `/v1/tasks/${taskId}/end`);
  await event("GET_POST_CALL_SUMMARY");
  simulator.advance(1_500);
  expect(heard.at(-1)).toMatchObject({
    kind: "summary",
    when: "postCall",
    data: { summaryText: "Send a lamp", suggestedWrapUpCodes: ["Resolved"] },
  });
  const summary = { nextSteps: "Send two" };
  const done = { state: "DEFAULT", summary, wrapUpCode: "Resolved" };
  expect((await event("POST_CALL_SUMMARY_RESPONSE", done)).status).toBe(202);
  const key = `${orgId}:${taskId}:${ana.agentId}`;
  const search = { searchType: "INTERACTION", orgId, interactionId: taskId };
  expect((await send("/generated-summaries/search", search)).body).toMatchObject({
    interactionId: taskId,
    agentCiUserId: null,
    summaries: { POST_CALL: { [key]: { ...summary, chosenWrapUpCode: "Resolved" } }, MID_CALL: {} },
  });
  const bos = { searchType: "AGENT", orgId, agentCiUserId: fixedId("agent", 2) };
  expect((await send("/generated-summaries/search", bos)).body).toMatchObject({
    summaries: { POST_CALL: {}, MID_CALL: {} },
  });
});

test("a break is asked for, and spoken of", async () => {
  expect((await event("WELLNESS_BREAK_ACTION", { action: "REQUESTED" })).status).toBe(202);
  expect(heard.at(-1)).toMatchObject({
    kind: "wellness",
    data: { notifDetails: { actionEvent: "PROVIDE_WELLNESS_BREAK" } },
  });
  const url = `/_sim/agents/${ana.agentId}/wellness`;
  const payload = { action: "suggest", text: "A breath?" };
  expect((await simulator.inject({ method: "POST", url, payload })).statusCode).toBe(200);
  expect(heard.at(-1)).toMatchObject({
    kind: "wellness",
    data: { notifDetails: { actionEvent: "SUGGEST_WELLNESS_BREAK", actionText: "A breath?" } },
  });
});

test("the flags that turn it on are read, and change while the simulator runs", async () => {
  const read = async () => {
    const desktop = new Desktop(simulator);
    await desktop.signIn(ana.agentId);
    const { body } = await desktop.call("GET", `/organization/${orgId}/v2/ai-feature`);
    return body;
  };
  const on = { enable: true };
  expect(await read()).toMatchObject({
    data: [
      {
        realtimeTranscripts: on,
        suggestedResponses: on,
        generatedSummaries: { consultTransferSummariesEnabled: true, wrapUpSummariesEnabled: true },
        agentWellbeing: on,
      },
    ],
  });
  simulator.settings({ assist: { transcripts: false } });
  expect(await read()).toMatchObject({
    data: [{ realtimeTranscripts: { enable: false }, suggestedResponses: on }],
  });
  expect((await event("GET_TRANSCRIPTS", { action: "START" })).status).toBe(403);
});

test("what cannot be", async () => {
  expect((await event("GET_TRANSCRIPTS", { action: "PERHAPS" })).status).toBe(400);
  expect((await event("GET_TRANSCRIPTS", { interactionId: "no" })).status).toBe(400);
  expect((await event("GET_THE_MOON")).status).toBe(400);
  expect((await event("GET_SUGGESTIONS", { interactionId: orgId })).status).toBe(404);
  expect((await event("GET_SUGGESTIONS", {}, fixedId("agent", 2))).status).toBe(403);
  const list = { agentId: ana.agentId, orgId: "another", interactionId: taskId };
  expect((await send("/transcripts/list", list)).status).toBe(403);
  expect((await send("/generated-summaries/search", { searchType: "X", orgId })).status).toBe(400);
});
