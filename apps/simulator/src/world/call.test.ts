import { expect, test } from "vitest";
import { fixedId, harbour } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);
const auxCodeId = harbour.wrapUpCodes[0]?.id ?? "";

function inCall(): { floor: Floorplay; taskId: string } {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  return { floor, taskId };
}

test("each command does what it may, once", () => {
  const { floor, taskId } = inCall();
  const leg = { agentId, taskId, legId: taskId };
  const done = (command: Parameters<typeof floor.world.do>[0]) => words(floor.world.do(command));
  expect(done({ kind: "resume", ...leg })).toEqual(["NOT_HELD"]);
  expect(done({ kind: "hold", ...leg, legId: "another" })).toEqual(["LEG_NOT_FOUND"]);
  expect(done({ kind: "hold", ...leg })).toEqual(["held"]);
  expect(done({ kind: "hold", ...leg })).toEqual(["ALREADY_HELD"]);
  expect(done({ kind: "resume", ...leg })).toEqual(["resumed"]);
  expect(done({ kind: "wrapUp", agentId, taskId, auxCodeId })).toEqual(["NOT_IN_WRAPUP"]);
  expect(done({ kind: "end", agentId, taskId })).toEqual(["ended", "wrapUpBegan"]);
  expect(done({ kind: "end", agentId, taskId })).toEqual(["NOT_CONNECTED"]);
  const wrapUp = { kind: "wrapUp", agentId, taskId } as const;
  expect(done({ ...wrapUp, auxCodeId: "nothing" })).toEqual(["AUX_CODE_NOT_FOUND"]);
  expect(done({ ...wrapUp, auxCodeId })).toEqual(["wrappedUp", "stateChanged"]);
  expect(done({ ...wrapUp, auxCodeId })).toEqual(["TASK_NOT_FOUND"]);
});

test("a task is its agents' only", () => {
  const { floor, taskId } = inCall();
  const other = fixedId("agent", 2);
  floor.ready(2);
  // And nobody else is told what is in it.
  expect(floor.world.do({ kind: "end", agentId: other, taskId })).toMatchObject([
    { reason: "TASK_NOT_FOUND", task: null },
  ]);
  expect(words(floor.world.do({ kind: "reject", agentId: other, taskId }))).toEqual([
    "NOT_OFFERED",
  ]);
});

test("the reason that was given is on record", () => {
  const { floor, taskId } = inCall();
  floor.world.do({ kind: "hangUp", taskId });
  const [wrapped] = floor.world.do({ kind: "wrapUp", agentId, taskId, auxCodeId });
  expect(wrapped).toMatchObject({ task: { participants: [{}, { wrapUpCodeId: auxCodeId }] } });
});

test("what was told stays as it was, whatever happens later", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  const [answered] = floor.world.do({ kind: "pickUp", taskId });
  floor.world.do({ kind: "hold", agentId, taskId, legId: taskId });
  expect(answered).toMatchObject({ task: { legs: [{ heldSince: null }], recording: false } });
});

test("an agent who goes away for a moment stays available; for long, goes Idle", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const lose = () => {
    floor.world.do({ kind: "socketOpened", agentId });
    floor.world.do({ kind: "socketLost", agentId });
  };
  lose();
  floor.pass(29_999);
  lose();
  expect(words(floor.pass(29_999))).toEqual([]);
  expect(words(floor.pass(1))).toEqual(["stateChanged"]);
  expect(floor.agent(1).state?.reason).toBe("agent-wss-disconnect");
});
