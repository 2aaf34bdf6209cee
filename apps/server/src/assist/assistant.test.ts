import { AssistEventRequest, type AiFeature, type Notification } from "@ringside/contract";
import { type Change, type Task } from "@ringside/desk";
import { beforeEach, expect, test, vi } from "vitest";
import { createDeskFeed, type DeskFeed } from "../feed/index.ts";
import { ScriptedWxcc } from "../wxcc.sample.ts";
import { createAssistant, type Assistant } from "./index.ts";

const on: AiFeature = {
  realtimeTranscripts: { enable: true },
  suggestedResponses: { enable: true },
  generatedSummaries: { consultTransferSummariesEnabled: true, wrapUpSummariesEnabled: true },
};

let wxcc: ScriptedWxcc;
let feed: DeskFeed;
let assistant: Assistant;

function start(feature: () => Promise<AiFeature>): void {
  wxcc = new ScriptedWxcc();
  feed = createDeskFeed();
  feed.apply({ kind: "link", link: { kind: "live", since: 1 } });
  assistant = createAssistant({
    agentId: "agent-1",
    orgId: "org-1",
    wxcc: wxcc.wxcc,
    feature,
    feed,
  });
}
beforeEach(() => start(async () => on));

function apply(...changes: Change[]): void {
  const before = feed.desk();
  feed.apply(...changes);
  assistant.look(before);
}

const rest = () => new Promise((resolve) => void setTimeout(resolve, 5));
const asked = () =>
  wxcc.asked.flatMap(({ operation, body }) => {
    if (operation !== "assist.event") return [operation];
    const { eventName, eventDetails } = AssistEventRequest.parse(body);
    return [[eventName, eventDetails.data.action].filter(Boolean).join(" ")];
  });
const said: Notification = {
  kind: "transcript",
  data: { role: "CALLER", content: "Hello", conversationId: "t1", isFinal: true },
};

test("it listens while the agent talks, and asks for the summary when the call is over", async () => {
  apply({ kind: "task", task: aTask(1, "connected") });
  apply({ kind: "task", task: aTask(2, "held") });
  await rest();
  expect(asked()).toEqual(["GET_TRANSCRIPTS START", "assist.transcripts"]);
  apply({ kind: "task", task: aTask(3, "wrapup") });
  await rest();
  expect(asked().slice(2)).toEqual(["GET_TRANSCRIPTS STOP", "GET_POST_CALL_SUMMARY"]);
});

test("it asks again after the line broke, and fills in what was said", async () => {
  apply({ kind: "task", task: aTask(1, "connected") });
  await rest();
  wxcc.scripts.set("assist.transcripts", () =>
    Response.json({
      orgId: "org-1",
      agentId: "agent-1",
      conversationId: "t1",
      interactionId: "t1",
      data: [{ role: "CALLER", content: "Hello", messageId: "m1", publishTimestamp: 5 }],
    }),
  );
  assistant.resume();
  await vi.waitFor(() => expect(feed.desk().assist["t1"]?.lines).toMatchObject([{ id: "m1" }]));
});

test("it asks for what has been so far when the agent asks somebody for help", async () => {
  const task = aTask(1, "connected");
  apply({ kind: "task", task });
  await rest();
  const peer = { kind: "agent", id: "agent-2", name: "Bo" } as const;
  const asking = { role: "asker", stage: "asking", since: 2, told: true } as const;
  const consult = { ...asking, mediaId: null, held: false, peer };
  apply({ kind: "task", task: { ...task, version: 2, consult } });
  apply({ kind: "task", task: { ...task, version: 3, consult: { ...consult, stage: "talking" } } });
  await rest();
  expect(asked().slice(2)).toEqual(["GET_MID_CALL_SUMMARY"]);
});

test("one question for a suggestion stands at a time", async () => {
  apply({ kind: "task", task: aTask(1, "connected") });
  await rest();
  for (const _ of [1, 2, 3]) {
    assistant.heard(said);
    await rest();
  }
  const questions = () => asked().filter((one) => one === "GET_SUGGESTIONS").length;
  expect(questions()).toBe(1);
  assistant.heard({ kind: "suggestion", data: { conversationId: "t1", suggestion: "Hello" } });
  assistant.heard(said);
  await rest();
  expect(questions()).toBe(2);
});

test("an organisation that has it off is asked nothing, and shown nothing", async () => {
  start(async () => ({}));
  apply({ kind: "task", task: aTask(1, "connected") });
  assistant.heard(said);
  apply({ kind: "task", task: aTask(2, "wrapup") });
  await rest();
  expect(asked()).toEqual([]);
  const change = { kind: "assist", taskId: "t1", assist: noWords } as const;
  expect(assistant.admits(change)).toBe(false);
  expect(assistant.admits({ kind: "taskGone", taskId: "t1", version: 1 })).toBe(true);
});

test("what fails of it is left: nothing is thrown, and the next call is begun anew", async () => {
  let reads = 0;
  start(async () => {
    reads += 1;
    if (reads === 1) throw new Error("WxCC does not answer");
    return on;
  });
  wxcc.scripts.set("assist.event", () => new Response(null, { status: 500 }));
  apply({ kind: "task", task: aTask(1, "connected") });
  apply({ kind: "task", task: aTask(2, "wrapup") });
  await rest();
  expect(asked()).toEqual(["GET_TRANSCRIPTS STOP", "GET_POST_CALL_SUMMARY"]);
});

const noWords = { lines: [], suggestions: [], summaries: [] };

function aTask(at: number, kind: "connected" | "held" | "wrapup"): Task {
  const since = { since: at, told: true };
  return {
    id: "t1",
    version: at,
    channel: "telephony",
    direction: "inbound",
    customer: { name: "Ana", number: null },
    queue: null,
    createdAt: 1,
    answeredAt: 1,
    phase: kind === "held" ? { kind, ...since, heldSince: at, heldTold: true } : { kind, ...since },
    recording: "none",
    pause: null,
    pausable: false,
    consult: null,
    conference: false,
    owner: true,
    customerLeft: false,
    mishap: null,
    mediaId: "t1",
    variables: [],
    others: [],
    endedBy: null,
  };
}
