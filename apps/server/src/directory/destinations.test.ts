import { expect, it } from "vitest";
import { DesktopProfile, EntryPoint, Queue } from "@ringside/contract";
import { agentEntries, entryPointEntries, queueEntries } from "./destinations.ts";

const profile = (over: object) => DesktopProfile.parse(over);
const queues = [
  { id: "q1", name: "Billing" },
  { id: "q2", name: "Closed", active: false },
  { id: "q3", name: "Out", queueType: "OUTBOUND" },
  { id: "q4", name: "Orders" },
].map((row) => Queue.parse(row));
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

it("offers the queues that the profile shows, open and inbound", () => {
  expect(ids(queueEntries(queues, profile({})))).toEqual(["q1", "q4"]);
  const some = profile({ accessQueue: "SPECIFIC", queues: ["q4", "q2"] });
  expect(ids(queueEntries(queues, some))).toEqual(["q4"]);
  expect(queueEntries(queues, profile({ accessQueue: "NONE" }))).toEqual([]);
});

it("offers entry points that customers come in by", () => {
  const row = { name: "Line", channelType: "TELEPHONY", active: true };
  const entryPoints = [
    { ...row, id: "in", entryPointType: "INBOUND" },
    { ...row, id: "out", entryPointType: "OUTBOUND" },
    { ...row, id: "shut", entryPointType: "INBOUND", active: false },
  ].map((one) => EntryPoint.parse(one));
  expect(ids(entryPointEntries(entryPoints, profile({})))).toEqual(["in"]);
});

it("tells who is Available from who is Idle, however WxCC spells it", () => {
  const buddies = ["AVAILABLE", "Idle"].map((state) => ({ agentId: state, agentName: "A", state }));
  expect(agentEntries(buddies).map(({ state }) => state)).toEqual(["available", "idle"]);
});
