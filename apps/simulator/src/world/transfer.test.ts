import { expect, test } from "vitest";
import type { Destination } from "./model.ts";
import { fixedId, harbour } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const bo = fixedId("agent", 2);
const auxCodeId = harbour.wrapUpCodes[0]?.id ?? "";

function inCall(...numbers: number[]) {
  const floor = new Floorplay();
  floor.ready(1, ...numbers);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  const mine = { agentId: ana, taskId };
  const hand = (to: Destination) => floor.world.do({ kind: "transfer", ...mine, to });
  return { floor, taskId, mine, hand };
}

test("to an agent: one wraps up while the other's phone rings", () => {
  const { floor, taskId, mine, hand } = inCall(2);
  const facts = hand({ kind: "agent", id: bo });
  expect(facts.map((fact) => [words([fact])[0], fact.agentId])).toEqual([
    ["transferred", ana],
    ["wrapUpBegan", ana],
    ["reserved", bo],
    ["offered", bo],
  ]);
  expect([floor.agent(1).doing, floor.agent(2).doing]).toEqual(["WrapUp", "Reserved"]);
  expect(words(floor.world.do({ kind: "pickUp", taskId }))).toEqual([
    "answered",
    "recordingStarted",
  ]);
  const wrapUp = { kind: "wrapUp", taskId, auxCodeId } as const;
  expect(words(floor.world.do({ ...wrapUp, agentId: ana }))).toEqual(["wrappedUp", "stateChanged"]);
  expect(floor.agent(2).doing).toBe("Engaged");
  expect(words(floor.world.do({ kind: "end", ...mine, agentId: bo }))).toEqual([
    "ended",
    "wrapUpBegan",
  ]);
  floor.world.do({ ...wrapUp, agentId: bo });
  expect(floor.world.truth().tasks).toEqual([]);
});

test("the customer who hangs up while it rings leaves only the first agent's wrap-up", () => {
  const { floor, taskId, hand } = inCall(2);
  hand({ kind: "agent", id: bo });
  expect(words(floor.world.do({ kind: "hangUp", taskId }))).toEqual(["ended"]);
  expect([floor.agent(1).doing, floor.agent(2).doing]).toEqual(["WrapUp", "Available"]);
  expect(floor.world.violations()).toEqual([]);
});

test("to a queue, and to one behind an entry point", () => {
  for (const to of [
    { kind: "queue", id: fixedId("queue", 3) },
    { kind: "entryPoint", id: fixedId("entryPoint", 2) },
    { kind: "entryPoint", id: "+14085550192" },
  ] as const) {
    const { floor, taskId, hand } = inCall(8);
    expect(words(hand(to))).toEqual([
      "queued",
      "transferredToQueue",
      "wrapUpBegan",
      "reserved",
      "offered",
    ]);
    expect(floor.world.truth().tasks).toMatchObject([
      {
        id: taskId,
        queueId: fixedId("queue", 3),
        previousQueueIds: [fixedId("queue", 1)],
        owner: fixedId("agent", 8),
      },
    ]);
  }
});

test("to a number: the customer talks on outside, until it is over", () => {
  const { floor, taskId, mine, hand } = inCall();
  expect(words(hand({ kind: "number", id: "+14085550170" }))).toEqual([
    "transferred",
    "wrapUpBegan",
  ]);
  floor.world.do({ kind: "wrapUp", ...mine, auxCodeId });
  expect(floor.world.truth().tasks).toMatchObject([
    { id: taskId, phase: { kind: "connected" }, owner: null, recording: false },
  ]);
  expect(words(floor.pass(120_000))).toEqual(["ended"]);
  expect(floor.world.truth().tasks).toEqual([]);
});

test.each([
  [{ kind: "agent", id: ana }, "AGENT_NOT_FOUND"],
  [{ kind: "agent", id: bo }, "AGENT_NOT_SIGNED_IN"],
  [{ kind: "queue", id: "nowhere" }, "QUEUE_NOT_FOUND"],
  [{ kind: "entryPoint", id: "nowhere" }, "ENTRY_POINT_NOT_FOUND"],
  [{ kind: "number", id: "12" }, "INVALID_DIAL_NUMBER"],
] as const)("to %o is refused", (to, reason) => {
  const { floor, hand } = inCall();
  const before = JSON.stringify(floor.world.truth());
  expect(words(hand(to))).toEqual([reason]);
  expect(JSON.stringify(floor.world.truth())).toBe(before);
});

test("to an agent with a call already is refused", () => {
  const { floor, hand } = inCall(2);
  floor.call();
  expect(words(hand({ kind: "agent", id: bo }))).toEqual(["CHANNEL_FULL"]);
});
