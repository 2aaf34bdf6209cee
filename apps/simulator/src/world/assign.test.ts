import { expect, test } from "vitest";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);

test("an idle agent takes what is written at once, and a call on the phone", () => {
  const floor = new Floorplay();
  floor.enter(1);
  const chat = floor.call({ channel: "chat", queueId: null });
  const call = floor.call();
  const take = (taskId: string) => words(floor.world.do({ kind: "assign", agentId, taskId }));
  expect(take(chat)).toEqual(["reserved", "answered"]);
  expect(take(call)).toEqual(["reserved", "offered"]);
  expect(take(call)).toEqual(["NOT_QUEUED"]);
  expect(take(floor.call())).toEqual(["CHANNEL_FULL"]);
  expect(floor.world.violations()).toEqual([]);
});

test("nobody takes what others serve, or what is not there", () => {
  const floor = new Floorplay();
  const support = floor.call({ queueId: fixedId("queue", 3) });
  const take = (number: number, taskId: string) =>
    words(floor.world.do({ kind: "assign", agentId: fixedId("agent", number), taskId }));
  expect(take(6, support)).toEqual(["AGENT_NOT_FOUND"]);
  floor.enter(6);
  expect(take(6, support)).toEqual(["QUEUE_NOT_SERVED"]);
  expect(take(6, "nothing")).toEqual(["TASK_NOT_FOUND"]);
});
