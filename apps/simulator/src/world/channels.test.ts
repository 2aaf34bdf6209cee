import { expect, test } from "vitest";
import { fixedId, harbour, type Channel } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const codeOf = (name: string) => harbour.idleCodes.find((code) => code.name === name)?.id ?? "";
const lunch = codeOf("Lunch");

/** Ana is signed in, and free for what is said. */
function anaFor(...channels: Channel[]) {
  const floor = new Floorplay();
  floor.enter(1);
  floor.pass(1_000);
  return { floor, told: set(floor, channels) };
}

function set(floor: Floorplay, channels: readonly string[], auxCodeId: string | null = "0") {
  const state = auxCodeId === "0" ? ("Available" as const) : ("Idle" as const);
  const who = { agentId: ana, by: ana };
  return floor.world.do({
    kind: "setChannelState",
    ...who,
    channels,
    state,
    auxCodeId,
    reason: "",
  });
}

const channelOf = (floor: Floorplay, wanted: Channel) =>
  floor.agent(1).channels.find(({ channel }) => channel === wanted);

test("an agent who is free for calls only gets calls, and no chats", () => {
  const { floor, told } = anaFor("telephony");
  expect(told).toMatchObject([
    { kind: "channelStateChanged", asked: true, channel: { channel: "telephony" } },
  ]);
  const chat = floor.call({ channel: "chat", queueId: null });
  const call = floor.call();
  expect(floor.agent(1).taskIds).toEqual([call]);
  // As soon as there is somebody for it.
  set(floor, ["chat"]);
  expect(floor.agent(1).taskIds).toEqual([call, chat]);
});

test("the rest of the agent stays as it is, times included", () => {
  const { floor } = anaFor("telephony");
  expect(floor.agent(1)).toMatchObject({ doing: "Available", state: { kind: "Idle" } });
  const email = channelOf(floor, "email");
  expect(email).toMatchObject({ doing: "Idle", chosen: { since: floor.world.now - 1_000 } });
  expect(channelOf(floor, "telephony")?.chosen.since).toBe(floor.world.now);
});

test("once all channels say the same, so does the agent", () => {
  const { floor } = anaFor("telephony", "chat");
  expect(words(set(floor, ["email", "social"]))).toEqual([
    "channelStateChanged",
    "channelStateChanged",
    "stateChanged",
  ]);
  expect(floor.agent(1).state?.kind).toBe("Available");
});

test("a state of the whole agent is every channel's; those that stood apart are told", () => {
  const { floor } = anaFor("telephony");
  const facts = floor.setState(1, lunch);
  expect(words(facts)).toEqual(["stateChanged", "channelStateChanged"]);
  expect(facts[1]).toMatchObject({ channel: { channel: "telephony", doing: "Idle" } });
  expect(floor.agent(1).channels.map(({ auxCodeName }) => auxCodeName)).toEqual(
    Array.from({ length: 4 }, () => "Lunch"),
  );
});

test("Idle in a contact is pending, and told again when the contact is gone", () => {
  const { floor } = anaFor("telephony", "chat");
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  expect(set(floor, ["telephony"], lunch)).toMatchObject([
    { channel: { doing: "Engaged", pendingIdle: true, free: 0, capacity: 1 } },
  ]);
  floor.world.do({ kind: "end", agentId: ana, taskId });
  const auxCodeId = harbour.wrapUpCodes[0]?.id ?? "";
  const wrapped = floor.world.do({ kind: "wrapUp", agentId: ana, taskId, auxCodeId });
  const channel = { channel: "telephony", doing: "Idle", pendingIdle: false, free: 1 };
  expect(wrapped.find(({ kind }) => kind === "channelStateChanged")).toMatchObject({
    channel,
    asked: false,
  });
});

test("without a code it is the first idle code, and an agent who does not answer is idle altogether", () => {
  const { floor } = anaFor("telephony", "chat");
  set(floor, ["chat"], null);
  expect(channelOf(floor, "chat")).toMatchObject({ auxCodeName: harbour.idleCodes[0]?.name });
  floor.call();
  floor.pass(18_000);
  expect(floor.agent(1).channels.map(({ auxCodeName }) => auxCodeName)).toEqual(
    Array.from({ length: 4 }, () => "RONA"),
  );
});

test("an agent is idle whose desktop went away, though free on one channel only", () => {
  const { floor } = anaFor("chat");
  floor.world.do({ kind: "socketOpened", agentId: ana });
  floor.world.do({ kind: "socketLost", agentId: ana });
  floor.pass(30_000);
  expect(floor.agent(1).doing).toBe("Idle");
});

test("a preview campaign wants an agent who is free for calls", () => {
  const { floor } = anaFor("chat");
  const lead = {
    customer: { number: "+14085550171", name: "" },
    variables: [],
    notBefore: 0,
  };
  floor.world.do({
    kind: "runCampaign",
    name: "Spring",
    queueId: null,
    agentId: ana,
    leads: [lead],
    offerSeconds: 30,
    autoAction: "skip",
    skippable: true,
    removable: true,
  });
  expect(floor.agent(1).taskIds).toEqual([]);
  set(floor, ["telephony"]);
  expect(floor.agent(1).taskIds).toHaveLength(1);
});

test("buddies are told as they are for the channel", () => {
  const { floor } = anaFor("chat");
  floor.enter(2);
  const ask = (channel: string) =>
    floor.world.do({
      kind: "buddies",
      agentId: fixedId("agent", 2),
      channel,
      state: "Available",
    });
  expect(ask("chat")).toMatchObject([{ buddies: [{ name: "Ana Ibarra", state: "Available" }] }]);
  expect(ask("telephony")).toMatchObject([{ buddies: [] }]);
  expect(ask("workItem")).toMatchObject([{ buddies: [] }]);
});

test.each([
  ["a channel the agent has not", ["workItem"], "0", "CHANNEL_NOT_FOUND"],
  ["one of several", ["chat", "fax"], "0", "CHANNEL_NOT_FOUND"],
  ["a code that only the system sets", ["chat"], codeOf("RONA"), "AUX_CODE_NOT_FOUND"],
])("%s is refused, and nothing changes", (_, channels, code, reason) => {
  const { floor } = anaFor("telephony");
  const before = floor.agent(1);
  expect(words(set(floor, channels, code))).toEqual([reason]);
  expect(floor.agent(1)).toEqual(before);
});

test("where the organisation has one state for all, a channel's is refused", () => {
  const { floor } = anaFor();
  floor.world.do({ kind: "settings", change: { channelStates: false } });
  expect(words(set(floor, ["chat"]))).toEqual(["CHANNEL_STATES_OFF"]);
  expect(floor.agent(1).channels).toEqual([]);
});

test("only a supervisor changes another's channel", () => {
  const { floor } = anaFor("telephony");
  const by = (number: number) =>
    floor.world.do({
      kind: "setChannelState",
      agentId: ana,
      by: fixedId("agent", number),
      channels: ["telephony"],
      state: "Idle",
      auxCodeId: lunch,
      reason: "",
    });
  expect(words(by(2))).toEqual(["NOT_A_SUPERVISOR"]);
  expect(by(11)).toMatchObject([{ by: fixedId("agent", 11), channel: { doing: "Idle" } }]);
});
