import { expect, it } from "vitest";
import { allowed } from "../allowed.ts";
import type { Command } from "../command.ts";
import { emptyDesk, type Desk } from "../desk.ts";
import { fold } from "../fold.ts";
import { reached } from "../reached.ts";
import { channelsApart, channelsOf, stateOfChannel } from "../select.ts";
import { settlement } from "../settle.ts";
import { interpret } from "./index.ts";
import { me, read } from "./notification.sample.ts";

type Notification = Parameters<typeof interpret>[0];

const signIn = (channels: object | null) =>
  read("StationLogin", {
    type: "AgentStationLoginSuccess",
    eventTime: 1_000,
    agentId: "ana",
    subStatus: "Idle",
    auxCodeId: "first",
    channelsMap: { telephony: ["v1"], chat: ["c1", "c2"], email: [] },
    interactionIds: [],
    ...(channels && { agentChannelStateDetailMap: channels }),
  });
const both = { telephony: detail("first"), chat: detail("first") };

function detail(auxCodeId: string, over: object = {}) {
  const agentState = auxCodeId === "0" ? "Available" : "Idle";
  return { agentState, auxCodeId, stateChangeTimestamp: 1_000, ...over };
}

const channel = (channelType: string, code: string, eventTime: number, over: object = {}) =>
  read("AgentRequestEvent", {
    type: "AgentChannelStateChanged",
    eventTime,
    agentId: "ana",
    channelType,
    agentChannelStateDetail: detail(code, { stateChangeTimestamp: eventTime }),
    ...over,
  });

const whole = (code: string, eventTime: number) =>
  read("AgentStateChange", {
    type: "AgentStateChangeSuccess",
    eventTime,
    agentId: "ana",
    subStatus: code === "0" ? "Available" : "Idle",
    auxCodeId: code,
    lastStateChangeTimestamp: eventTime,
  });

function after(...notifications: Notification[]): Desk {
  const live = fold(emptyDesk(0), { kind: "link", link: { kind: "live", since: 0 } });
  return notifications.flatMap((one) => interpret(one, me, 9_000)).reduce(fold, live);
}

const codes = (desk: Desk) =>
  Object.fromEntries(channelsOf(desk).map((one) => [one, stateOfChannel(desk, one)?.auxCodeId]));
const lunchForChat: Command = { kind: "state.setChannel", channel: "chat", auxCodeId: "lunch" };

it("has a state for each channel where WxCC tells of them, and several have room", () => {
  expect(codes(after(signIn(both)))).toEqual({ telephony: "first", chat: "first" });
  expect(channelsOf(after(signIn(null)))).toEqual([]);
  expect(allowed(after(signIn(both)), lunchForChat)).toEqual({ ok: true });
  expect(allowed(after(signIn(null)), lunchForChat)).toEqual({ ok: false, why: "oneState" });
});

it("sets one apart, and keeps it apart when the agent's state is only said again", () => {
  const desk = after(
    signIn(both),
    whole("0", 2_000),
    channel("chat", "lunch", 3_000),
    whole("0", 4_000),
  );
  expect(codes(desk)).toEqual({ telephony: "0", chat: "lunch" });
  expect(channelsApart(desk)).toEqual(["chat"]);
});

it("goes with the agent's next state, unless it is told otherwise at that time", () => {
  const apart = [signIn(both), whole("0", 2_000), channel("chat", "lunch", 3_000)];
  expect(channelsApart(after(...apart, whole("meeting", 4_000)))).toEqual([]);
  const told = after(...apart, channel("chat", "lunch", 4_000), whole("meeting", 4_000));
  expect(channelsApart(told)).toEqual(["chat"]);
});

it("is not undone by what is late or told twice, and a reload tells how it stands", () => {
  const desk = after(
    signIn(both),
    channel("chat", "0", 3_000),
    channel("chat", "lunch", 2_000),
    channel("chat", "0", 3_000),
  );
  expect(codes(desk)).toEqual({ telephony: "first", chat: "0" });
  const again = { telephony: detail("0"), chat: detail("lunch") };
  const reload = {
    type: "AgentReloginSuccess",
    eventTime: 5_000,
    agentId: "ana",
    subStatus: "Available",
    auxCodeId: "0",
    channelsMap: { telephony: ["v1"], chat: ["c1"] },
    agentChannelStateDetailMap: again,
  };
  const told = interpret(read("AgentReloginSuccess", reload), me, 9_000).reduce(fold, desk);
  expect(codes(told)).toEqual({ telephony: "0", chat: "lunch" });
});

it("comes to the same when a word is late: on the channel, on the agent, or on the whole", () => {
  const words = [
    signIn(both),
    whole("0", 2_000),
    channel("chat", "lunch", 3_000),
    whole("0", 4_000),
    channel("telephony", "meeting", 5_000),
  ];
  const [first, ...others] = words;
  if (!first) throw new Error("nothing was told");
  const known = { telephony: "meeting", chat: "lunch" };
  expect(codes(after(...words))).toEqual(known);
  expect(codes(after(...others.toReversed(), first))).toEqual(known);
  expect(codes(after(first, ...others.toReversed()))).toEqual(known);
});

it("still knows since when a state holds after it was said again for a whole shift", () => {
  const again = Array.from({ length: 60 }, (_, n) => whole("0", 4_000 + n * 1_000));
  const desk = after(signIn(both), whole("0", 2_000), channel("chat", "lunch", 3_000), ...again);
  expect(channelsApart(desk)).toEqual(["chat"]);
  expect(desk.turns).toHaveLength(20);
});

it("keeps the cause: a supervisor by name, what the agent asked, and why an offer was missed", () => {
  const bySupervisor = { changedById: "rosa", changedByName: "Rosa" };
  const cause = (notification: Notification) =>
    stateOfChannel(after(signIn(both), notification), "chat")?.cause;
  expect(cause(channel("chat", "lunch", 2_000, bySupervisor))).toEqual({
    kind: "supervisor",
    name: "Rosa",
    id: "rosa",
  });
  expect(cause(channel("chat", "code-rona", 2_000))).toEqual({ kind: "missed", why: "rona" });
  const asked = { kind: "you", commandId: "click-1" } as const;
  const [change, happened] = interpret(channel("chat", "0", 2_000), me, 9_000, asked);
  expect(change).toMatchObject({ kind: "channelState", state: { cause: asked } });
  expect(happened).toMatchObject({ happening: { what: { channel: "chat" }, cause: asked } });
});

it("settles by the channel's own notification, and says so when nothing but the truth came", () => {
  expect(settlement(lunchForChat, channel("chat", "lunch", 2_000))).toEqual({ kind: "done" });
  expect(settlement(lunchForChat, channel("email", "lunch", 2_000))).toBeNull();
  expect(settlement(lunchForChat, channel("chat", "0", 2_000))).toBeNull();
  const no = { type: "AgentChannelStateChangeFailed", reason: "CHANNEL_STATES_OFF" };
  const refused = settlement(lunchForChat, read("AgentChannelStateChange", no));
  expect(refused).toMatchObject({ kind: "refused", reason: "CHANNEL_STATES_OFF" });
  expect(reached(after(signIn(both), channel("chat", "lunch", 2_000)), lunchForChat)).toBe(true);
  expect(reached(after(signIn(both)), lunchForChat)).toBe(false);
});

it("is nobody's but the agent's own", () => {
  expect(interpret(channel("chat", "0", 2_000, { agentId: "bo" }), me, 9_000)).toEqual([]);
});
