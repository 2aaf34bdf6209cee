import { expect, test } from "vitest";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const support = fixedId("queue", 3);

/** Ana in a call; those named are there to be found. */
function searching(...numbers: number[]) {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  floor.ready(...numbers);
  const mine = { agentId: ana, taskId };
  const to = { kind: "queue", id: support } as const;
  const ask = () => words(floor.world.do({ kind: "consult", ...mine, to, holdOthers: true }));
  const endNow = () => floor.world.do({ kind: "endConsult", ...mine, queueId: support });
  const consult = () => floor.world.truth().tasks[0]?.consult;
  return { floor, taskId, ask, endNow, consult };
}

test("a queue finds the agent who serves it and has been free the longest", () => {
  const { floor, taskId, ask, consult } = searching(8, 9);
  expect(ask()).toEqual(["held", "consultCreated", "consultReserved", "consultOffered"]);
  expect(consult()).toMatchObject({ asked: fixedId("agent", 8), stage: "ringing" });
  expect(words(floor.world.do({ kind: "pickUp", taskId }))).toEqual(["consulting", "consulting"]);
  expect(floor.world.violations()).toEqual([]);
});

test("it waits for one, and goes on to the next when one does not come", () => {
  const { floor, taskId, ask, consult } = searching();
  floor.enter(8);
  floor.enter(9);
  expect(ask()).toEqual(["held", "consultCreated"]);
  expect(consult()).toMatchObject({ asked: null, stage: "waiting" });
  floor.setState(8);
  floor.setState(9);
  expect(consult()?.asked).toBe(fixedId("agent", 8));
  expect(words(floor.world.do({ kind: "decline", taskId }))).toEqual([
    "declined",
    "stateChanged",
    "consultReserved",
    "consultOffered",
  ]);
  expect(consult()?.asked).toBe(fixedId("agent", 9));
});

test("the search is called off, while it waits and while a phone rings", () => {
  const waiting = searching();
  waiting.floor.enter(8);
  waiting.ask();
  expect(words(waiting.endNow())).toEqual(["searchCancelled"]);
  const { ask, endNow, floor } = searching(8);
  ask();
  expect(endNow()).toMatchObject([
    { what: "ended", agentId: fixedId("agent", 8), toWrapUp: [] },
    { what: "searchCancelled", agentId: ana },
  ]);
  expect(floor.agent(8).doing).toBe("Available");
  expect(words(endNow())).toEqual(["NOT_CONSULTING"]);
});

test("with nobody signed in who serves the queue there is nothing to wait for", () => {
  expect(searching(5).ask()).toEqual(["NOBODY_SIGNED_IN"]);
});

test("a customer who waits comes before a colleague", () => {
  const { floor, ask, consult } = searching();
  floor.enter(8);
  const taskId = floor.call({ queueId: support });
  ask();
  floor.setState(8);
  expect(floor.agent(8).taskIds).toEqual([taskId]);
  expect(consult()?.stage).toBe("waiting");
});
