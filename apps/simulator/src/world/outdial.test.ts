import { expect, test } from "vitest";
import type { Outcome } from "./model.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);
const outbound = {
  agentId,
  destination: "+14085550170",
  entryPointId: fixedId("entryPoint", 9),
} as const;
const outdial = { kind: "outdial", ...outbound, ani: "+14085550190" } as const;

test("an outdial rings here first, then there", () => {
  const floor = new Floorplay();
  floor.enter(1);
  for (const [wrong, reason] of [
    [{ destination: "nonsense" }, "INVALID_DIAL_NUMBER"],
    [{ ani: "+1" }, "ANI_NOT_ALLOWED"],
    [{ entryPointId: fixedId("entryPoint", 1) }, "ENTRY_POINT_NOT_FOUND"],
  ] as const)
    expect(words(floor.world.do({ ...outdial, ...wrong }))).toEqual([reason]);
  expect(words(floor.world.do(outdial))).toEqual(["arrived", "reserved", "offered"]);
  const taskId = floor.agent(1).taskIds[0] ?? "";
  expect(words(floor.world.do({ kind: "pickUp", taskId }))).toEqual([]);
  expect(floor.agent(1).doing).toBe("Engaged");
  expect(words(floor.pass(4_000))).toEqual(["answered", "recordingStarted"]);
  expect(words(floor.world.do(outdial))).toEqual(["CHANNEL_FULL"]);
});

function dialling(outdialOutcome: Outcome = "answers") {
  const floor = new Floorplay();
  floor.enter(1);
  floor.world.do({ kind: "settings", change: { outdialOutcome } });
  floor.world.do(outdial);
  const taskId = floor.agent(1).taskIds[0] ?? "";
  floor.world.do({ kind: "pickUp", taskId });
  return { floor, taskId };
}

test.each([
  ["busy", "CUSTOMER_BUSY"],
  ["declines", "USER_DECLINED"],
  ["badNumber", "INVALID_NUMBER_FORMAT"],
  ["noAnswer", "NO_ANSWER"],
] as const)("a customer who %s leaves the agent to wrap up", (outcome, reason) => {
  const set = dialling(outcome).floor.pass(4_000);
  const { floor, taskId } = dialling();
  const done = floor.world.do({ kind: "callee", taskId, outcome });
  for (const facts of [set, done]) {
    expect(words(facts)).toEqual(["outdialFailed", "ended", "wrapUpBegan"]);
    expect(facts[0]).toMatchObject({ reason });
  }
  expect(words(floor.pass(4_000))).toEqual([]);
  expect(words(floor.world.do({ kind: "callee", taskId, outcome }))).toEqual(["NOT_DIALLING"]);
});

test("the customer's phone is answered or declined like any other that rings", () => {
  const one = dialling();
  expect(words(one.floor.world.do({ kind: "pickUp", taskId: one.taskId }))).toEqual([
    "answered",
    "recordingStarted",
  ]);
  const other = dialling();
  expect(words(other.floor.world.do({ kind: "decline", taskId: other.taskId }))).toEqual([
    "outdialFailed",
    "ended",
    "wrapUpBegan",
  ]);
});

test("an agent who does not take the own outdial ends it", () => {
  const floor = new Floorplay();
  floor.enter(1);
  floor.world.do(outdial);
  floor.pass(18_000);
  expect(floor.world.truth().tasks).toEqual([]);
});

test("a customer who asked for a call is called by whoever is free", () => {
  const floor = new Floorplay();
  floor.ready(2);
  const callback = { kind: "callback", ...outbound } as const;
  expect(words(floor.world.do({ ...callback, destination: "12" }))).toEqual([
    "INVALID_DIAL_NUMBER",
  ]);
  expect(words(floor.world.do(callback))).toEqual(["arrived", "queued", "reserved", "offered"]);
  const taskId = floor.agent(2).taskIds[0] ?? "";
  floor.world.do({ kind: "decline", taskId });
  floor.setState(2);
  expect(floor.agent(2).taskIds).toEqual([taskId]);
  floor.world.do({ kind: "pickUp", taskId });
  expect(words(floor.pass(4_000))).toEqual(["answered", "recordingStarted"]);
});
