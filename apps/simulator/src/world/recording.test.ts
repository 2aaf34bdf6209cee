import { expect, test } from "vitest";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);

function inCall() {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  const mine = { agentId, taskId };
  return { floor, taskId, mine };
}

test("a recording pauses, and goes on when the agent says so", () => {
  const { floor, mine } = inCall();
  const pause = () => words(floor.world.do({ kind: "pauseRecording", ...mine }));
  const resume = () => floor.world.do({ kind: "resumeRecording", ...mine, auto: false });
  expect(words(resume())).toEqual(["NOT_PAUSED"]);
  expect(pause()).toEqual(["recordingPaused"]);
  expect(pause()).toEqual(["ALREADY_PAUSED"]);
  expect(resume()).toMatchObject([{ what: "recordingResumed", autoResumed: false }]);
  // What was due for the first pause is not for a second one.
  floor.pass(20_000);
  pause();
  expect(words(floor.pass(29_999))).toEqual([]);
});

test("it goes on by itself after half a minute", () => {
  const { floor, mine } = inCall();
  floor.world.do({ kind: "pauseRecording", ...mine });
  expect(words(floor.pass(29_999))).toEqual([]);
  expect(floor.pass(1)).toMatchObject([{ what: "recordingResumed", autoResumed: true }]);
});

test("a pause ends with the call", () => {
  const { floor, mine } = inCall();
  floor.world.do({ kind: "pauseRecording", ...mine });
  floor.world.do({ kind: "end", ...mine });
  expect(floor.world.truth().tasks).toMatchObject([
    { recording: false, recordingPausedSince: null },
  ]);
  expect(words(floor.pass(60_000))).toEqual([]);
  const resume = { kind: "resumeRecording", ...mine, auto: true } as const;
  expect(words(floor.world.do(resume))).toEqual(["NOT_CONNECTED"]);
});
