import { expect, test } from "vitest";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";
import type { Settings } from "./settings.ts";

const ana = fixedId("agent", 1);
const bo = fixedId("agent", 2);
const all = { transcripts: true, suggestions: true, summaries: true, wellbeing: true };
const number = "+14085550177";
const script = {
  lines: [
    { role: "agent", text: "Good morning" },
    { role: "caller", text: "My lamp is broken again", suggestion: "Shall I send another?" },
    { role: "agent", text: "I will send another" },
  ],
  midCall: { keyActionsTaken: "None yet", additionalContext: "A lamp" },
  postCall: { sections: { nextSteps: "Send a lamp" }, resolution: "RESOLVED", wrapUpCodes: ["A"] },
} as const;

/** Ana talks with a customer for whom there is a script. */
function inCall(assist: Settings["assist"] = all) {
  const floor = new Floorplay();
  floor.world.do({ kind: "settings", change: { assist } });
  floor.world.do({ kind: "script", of: number, script });
  floor.ready(1, 2);
  const taskId = floor.call({ customer: { number, name: "Ida" } });
  const answered = floor.world.do({ kind: "pickUp", taskId });
  const mine = { agentId: ana, taskId };
  const listen = (on = true) => floor.world.do({ kind: "transcripts", ...mine, on });
  return { floor, taskId, answered, mine, listen };
}

/** The assistant's words only. */
const told = (facts: readonly object[]) => facts.filter((fact) => "taskId" in fact);

test("what is said is told to who listens, first in part, then whole, as it is written", () => {
  const { floor, listen } = inCall();
  listen();
  const facts = told(floor.pass(60_000));
  expect(facts).toMatchObject([
    { agentId: ana, isFinal: false, utterance: { role: "agent", text: "Good" } },
    { isFinal: true, utterance: { role: "agent", text: "Good morning" } },
    { isFinal: false, utterance: { role: "caller", text: "My lamp is" } },
    { isFinal: true, utterance: { role: "caller", text: "My lamp is broken again" } },
    { isFinal: false },
    { isFinal: true, utterance: { text: "I will send another" } },
  ]);
});

test("who does not listen, or no longer does, hears nothing, and all is written down", () => {
  const { floor, listen } = inCall();
  expect(told(floor.pass(3_000))).toEqual([]);
  listen();
  expect(told(floor.pass(3_000))).not.toEqual([]);
  listen(false);
  expect(told(floor.pass(60_000))).toEqual([]);
  expect(floor.world.assists()[0]?.said).toHaveLength(3);
});

test("what no script has is told to who listens, and written down, where transcripts are on", () => {
  const floor = new Floorplay();
  const speak = (taskId: string, text: string) =>
    floor.world.do({ kind: "speak", taskId, role: "caller", text });
  floor.ready(1, 2);
  const taskId = floor.call({ customer: { number, name: "Ida" } });
  floor.world.do({ kind: "pickUp", taskId });
  expect(speak(taskId, "Hello?")).toMatchObject([{ kind: "refused", reason: "ASSIST_OFF" }]);
  floor.world.do({ kind: "settings", change: { assist: all } });
  floor.world.do({ kind: "transcripts", agentId: ana, taskId, on: true });
  expect(told(speak(taskId, "It is still dark"))).toMatchObject([
    { agentId: ana, isFinal: true, utterance: { role: "caller", text: "It is still dark" } },
  ]);
  expect(floor.world.assists()[0]?.said.map(({ text }) => text)).toEqual(["It is still dark"]);
  floor.world.do({ kind: "hangUp", taskId });
  expect(speak(taskId, "Hello?")).toMatchObject([{ kind: "refused", reason: "NOT_CONNECTED" }]);
});

test("nobody speaks while the customer is on hold, or once the call is over", () => {
  const { floor, listen, mine, taskId } = inCall();
  listen();
  floor.world.do({ kind: "hold", ...mine, legId: taskId });
  expect(told(floor.pass(20_000))).toEqual([]);
  floor.world.do({ kind: "resume", ...mine, legId: taskId });
  expect(told(floor.pass(3_000))).not.toEqual([]);
  floor.world.do({ kind: "end", ...mine });
  expect(told(floor.pass(60_000))).toEqual([]);
});

test("a suggestion is what the last words call for; asked for before, it comes with them", () => {
  const { floor, mine } = inCall();
  expect(words(floor.world.do({ kind: "suggest", ...mine }))).toEqual(["assist"]);
  expect(told(floor.pass(2_000))).toEqual([]);
  expect(told(floor.pass(20_000))).toMatchObject([
    { what: "suggestion", agentId: ana, text: "Shall I send another?" },
  ]);
  floor.world.do({ kind: "suggest", ...mine });
  expect(told(floor.pass(1_000))).toMatchObject([{ text: "Shall I send another?" }]);
});

test("a summary after the call, and what the agent makes of it is kept", () => {
  const { floor, mine, taskId } = inCall();
  floor.world.do({ kind: "end", ...mine });
  floor.world.do({ kind: "summarize", ...mine, when: "postCall" });
  expect(told(floor.pass(1_500))).toMatchObject([
    { what: "summary", when: "postCall", sections: { nextSteps: "Send a lamp" } },
  ]);
  const auxCodeId = floor.world.organisation.wrapUpCodes[0]?.id ?? "";
  floor.world.do({ kind: "wrapUp", ...mine, auxCodeId });
  const sections = { nextSteps: "Send two" };
  const kept = { kind: "keepSummary", ...mine, when: "postCall", wrapUpCode: "A" } as const;
  floor.world.do({ ...kept, state: "IGNORED", sections: {} });
  expect(floor.world.assists()[0]?.kept).toEqual([]);
  floor.world.do({ ...kept, state: "DEFAULT", sections });
  expect(floor.world.assists()).toMatchObject([
    { taskId, kept: [{ agentId: ana, sections, wrapUpCode: "A" }] },
  ]);
});

test("a summary in the call is told to the agent who is handed the contact, once", () => {
  const { floor, mine, taskId } = inCall();
  floor.world.do({ kind: "summarize", ...mine, when: "midCall" });
  expect(told(floor.pass(1_500))).toMatchObject([{ when: "midCall" }]);
  const sections = { additionalContext: "Two lamps" };
  const kept = {
    kind: "keepSummary",
    when: "midCall",
    state: "DEFAULT",
    wrapUpCode: null,
  } as const;
  floor.world.do({ ...kept, ...mine, sections });
  floor.world.do({ kind: "transfer", ...mine, to: { kind: "agent", id: bo } });
  expect(told(floor.world.do({ kind: "pickUp", taskId }))).toMatchObject([
    { what: "summariesEnabled", agentId: bo },
    {
      what: "summary",
      when: "handedOver",
      agentId: bo,
      sections: { keyActionsTaken: "None yet", additionalContext: "Two lamps" },
    },
  ]);
});

test("what is off is refused, and so is what is none of the agent's", () => {
  const off = inCall({
    transcripts: false,
    suggestions: false,
    summaries: false,
    wellbeing: false,
  });
  const { floor, mine } = off;
  expect(words(off.answered)).not.toContain("assist");
  expect(words(off.listen())).toEqual(["ASSIST_OFF"]);
  expect(words(floor.world.do({ kind: "suggest", ...mine }))).toEqual(["ASSIST_OFF"]);
  expect(words(floor.world.do({ kind: "summarize", ...mine, when: "midCall" }))).toEqual([
    "ASSIST_OFF",
  ]);
  const wellness = { kind: "wellness", agentId: ana, action: "REQUESTED" } as const;
  expect(words(floor.world.do(wellness))).toEqual(["ASSIST_OFF"]);
  const on = inCall();
  const others = { ...on.mine, agentId: bo };
  expect(words(on.floor.world.do({ kind: "suggest", ...others }))).toEqual(["TASK_NOT_FOUND"]);
});

test("a break is given unless customers wait", () => {
  const { floor } = inCall();
  const ask = { kind: "wellness", agentId: ana, action: "REQUESTED" } as const;
  expect(floor.world.do(ask)).toMatchObject([{ what: "PROVIDE_WELLNESS_BREAK" }]);
  expect(floor.world.do({ ...ask, action: "ACCEPTED" })).toEqual([]);
  floor.call();
  floor.call();
  expect(floor.world.do(ask)).toMatchObject([{ what: "WELLNESS_BREAK_NOT_ALLOWED" }]);
  const suggested = { kind: "tellWellness", agentId: ana, what: "SUGGEST_WELLNESS_BREAK" } as const;
  expect(floor.world.do({ ...suggested, text: "A breath?" })).toMatchObject([
    { kind: "wellness", text: "A breath?" },
  ]);
  const gone = { ...ask, agentId: fixedId("agent", 9) };
  expect(words(floor.world.do(gone))).toEqual(["AGENT_NOT_FOUND"]);
});

test("a queue's script is there from the start; without one nothing is said", () => {
  const floor = new Floorplay();
  floor.world.do({ kind: "settings", change: { assist: all } });
  floor.ready(1, 2);
  floor.world.do({ kind: "pickUp", taskId: floor.call() });
  expect(floor.world.assists()).toHaveLength(1);
  floor.world.do({ kind: "script", of: fixedId("queue", 1), script: null });
  floor.world.do({ kind: "pickUp", taskId: floor.call() });
  expect(floor.world.assists()).toHaveLength(1);
  floor.pass(120_000);
  expect(floor.world.violations()).toEqual([]);
});
