import { expect, test } from "vitest";
import type { Channel } from "./organisation/index.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);

function written(channel: Channel = "chat") {
  const floor = new Floorplay();
  floor.ready(1);
  floor.world.do({ kind: "settings", change: { answerAfterMs: 1_000 } });
  const write = () => floor.call({ channel, queueId: null });
  const taskId = write();
  return { floor, taskId, mine: { agentId, taskId }, write };
}

test("what is written is accepted on the screen, and has nothing to do with the phone", () => {
  for (const channel of ["chat", "email", "social"] as const) {
    const { floor, mine } = written(channel);
    expect(words(floor.pass(1_000))).toEqual([]);
    expect(floor.agent(1)).toMatchObject({ doing: "Reserved", phone: { kind: "quiet" } });
    expect(words(floor.world.do({ kind: "accept", ...mine }))).toEqual(["answered"]);
    expect(words(floor.world.do({ kind: "accept", ...mine }))).toEqual(["TASK_NOT_FOUND"]);
    expect(floor.world.truth().tasks).toMatchObject([{ channel, recording: false }]);
    expect(words(floor.world.do({ kind: "end", ...mine }))).toEqual(["ended", "wrapUpBegan"]);
  }
});

test("each channel has a capacity of its own", () => {
  const { floor, write } = written();
  write();
  const third = write();
  const call = floor.call();
  expect(floor.agent(1).taskIds).toHaveLength(3);
  expect(floor.agent(1).taskIds).toContain(call);
  expect(floor.agent(1).taskIds).not.toContain(third);
  expect(floor.world.violations()).toEqual([]);
});

test("one that is not accepted in time, or declined, waits on first in line", () => {
  const late = written();
  expect(words(late.floor.pass(18_000))).toEqual(["rangOut", "stateChanged", "queued"]);
  const { floor, mine } = written();
  expect(words(floor.world.do({ kind: "reject", ...mine }))).toEqual([
    "declined",
    "stateChanged",
    "queued",
  ]);
});

test("it does not go back to an agent who has yet to say how it went", () => {
  const { floor, mine } = written();
  floor.world.do({ kind: "accept", ...mine });
  floor.ready(2);
  const { taskId } = mine;
  const [ana, bo] = [agentId, fixedId("agent", 2)];
  const hand = (from: string, id: string) =>
    words(floor.world.do({ kind: "transfer", agentId: from, taskId, to: { kind: "agent", id } }));
  expect(hand(ana, bo)).toContain("transferred");
  floor.world.do({ kind: "accept", agentId: bo, taskId });
  expect(hand(bo, ana)).toEqual(["AGENT_NOT_FOUND"]);
  expect(floor.world.violations()).toEqual([]);
});

test("it goes on to an agent or a queue of the same channel, and nowhere else", () => {
  const { floor, mine } = written();
  floor.world.do({ kind: "accept", ...mine });
  floor.ready(2);
  const transfer = { kind: "transfer", ...mine } as const;
  const to = (kind: "queue" | "number", id: string) =>
    words(floor.world.do({ ...transfer, to: { kind, id } }));
  expect(to("number", "+14085550170")).toEqual(["DESTINATION_NOT_ALLOWED"]);
  expect(to("queue", fixedId("queue", 1))).toEqual(["QUEUE_NOT_FOUND"]);
  // Not back to the agent who has yet to say how it went.
  expect(to("queue", fixedId("queue", 5))).toEqual([
    "queued",
    "transferredToQueue",
    "wrapUpBegan",
    "reserved",
    "offered",
  ]);
  expect(floor.world.truth().tasks[0]?.owner).toBe(fixedId("agent", 2));
});

test("there is nothing to hold, to record or to consult about", () => {
  const { floor, mine, taskId } = written();
  floor.world.do({ kind: "accept", ...mine });
  const to = { kind: "number", id: "+14085550170" } as const;
  for (const [command, reason] of [
    [{ kind: "hold", ...mine, legId: taskId }, "VOICE_ONLY"],
    [{ kind: "pauseRecording", ...mine }, "NOT_RECORDED"],
    [{ kind: "consult", ...mine, to, holdOthers: true }, "VOICE_ONLY"],
  ] as const)
    expect(words(floor.world.do(command))).toEqual([reason]);
});

test("a channel and a queue that do not fit are refused", () => {
  const floor = new Floorplay();
  floor.call({ channel: "chat", queueId: fixedId("queue", 1) });
  expect(floor.world.truth().tasks).toEqual([]);
});
