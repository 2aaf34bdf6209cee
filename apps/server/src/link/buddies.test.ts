import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { decode, type Notification } from "@ringside/contract";
import { ScriptedWxcc } from "../wxcc.sample.ts";
import { createBuddies } from "./buddies.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const told = (type: string, data: object): Notification => {
  const notification = decode(JSON.stringify({ type: "BuddyAgents", data: { type, ...data } }));
  if (notification.kind === "undecodable") throw new Error(notification.why);
  return notification;
};
const bo = { agentId: "bo", agentName: "Bo", state: "Available" };

test("whoever asks while WxCC is asked shares its answer, and so do those just after", async () => {
  const wxcc = new ScriptedWxcc();
  const buddies = createBuddies(wxcc.wxcc);
  const both = Promise.all([buddies.read("p"), buddies.read("p")]);
  buddies.heard(told("BuddyAgents", { agentList: [bo] }));
  expect(await both).toMatchObject([[bo], [bo]]);
  expect(await buddies.read("p")).toMatchObject([bo]);
  expect(wxcc.count("agents.buddyList")).toBe(1);
  vi.advanceTimersByTime(4_001);
  const later = buddies.read("p");
  buddies.heard(told("BuddyAgents", { agentList: [] }));
  expect(await later).toEqual([]);
  expect(wxcc.count("agents.buddyList")).toBe(2);
});

test("a refusal and a silence are errors, and the next one to ask is not held up by them", async () => {
  const buddies = createBuddies(new ScriptedWxcc().wxcc);
  const refused = buddies.read("p");
  buddies.heard(told("BuddyAgentsRetrieveFailed", { reason: "AGENT_NOT_FOUND" }));
  await expect(refused).rejects.toMatchObject({ code: "rejected" });
  const unheard = expect(buddies.read("p")).rejects.toMatchObject({ code: "timeout" });
  await vi.advanceTimersByTimeAsync(8_001);
  await unheard;
});
