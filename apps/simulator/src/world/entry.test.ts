import { expect, test } from "vitest";
import type { Fact } from "./fact.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const support = fixedId("agent", 8);
const door = fixedId("entryPoint", 2);

function told(facts: readonly Fact[]): string[] {
  const name = (id: string | null) => (id === ana ? "A" : id === support ? "S" : "-");
  return facts.map((fact) => `${name(fact.agentId)} ${words([fact]).join()}`);
}

/** Ana asks the support line, while its agent is ready. */
function asking() {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  floor.ready(8);
  const mine = { agentId: ana, taskId };
  const to = { kind: "entryPoint", id: door } as const;
  const facts = floor.world.do({ kind: "consult", ...mine, to, holdOthers: true });
  const task = () => floor.world.truth().tasks.find(({ id }) => id === taskId);
  return { floor, mine, taskId, facts, childId: task()?.consult?.childId ?? "", task };
}

test("whoever takes the call behind an entry point has a contact of its own", () => {
  const { floor, facts, childId, taskId, mine } = asking();
  expect(told(facts)).toEqual([
    "A held",
    "A consultCreated",
    "- arrived",
    "- queued",
    "S reserved",
    "S offered",
  ]);
  expect(floor.world.truth().tasks).toMatchObject([{}, { id: childId, parentId: taskId }]);
  expect(told(floor.world.do({ kind: "pickUp", taskId: childId }))).toEqual([
    "S answered",
    "S recordingStarted",
    "A consulting",
  ]);
  expect(told(floor.world.do({ kind: "endConsult", ...mine, queueId: null }))).toEqual([
    "A consultEnded",
    "S ended",
    "S wrapUpBegan",
  ]);
  expect(floor.world.violations()).toEqual([]);
});

test("the other side ends it, or the customer does", () => {
  const one = asking();
  one.floor.world.do({ kind: "pickUp", taskId: one.childId });
  const end = { kind: "end", agentId: support, taskId: one.childId } as const;
  expect(told(one.floor.world.do(end))).toEqual(["S ended", "S wrapUpBegan", "A consultEnded"]);
  const other = asking();
  expect(told(other.floor.world.do({ kind: "hangUp", taskId: other.taskId }))).toEqual([
    "A consultEnded",
    "A ended",
    "A wrapUpBegan",
    "S ended",
  ]);
  expect(other.floor.agent(8).doing).toBe("Available");
});

test("merged, the child is no more, and its agent is in the call", () => {
  const { floor, mine, taskId, childId, task } = asking();
  floor.world.do({ kind: "pickUp", taskId: childId });
  const merge = floor.world.do({ kind: "conference", ...mine, to: door });
  expect(told(merge).slice(0, 2)).toEqual(["A merged", "S merged"]);
  expect(floor.world.truth().tasks).toHaveLength(1);
  expect(floor.agent(8).taskIds).toEqual([taskId]);
  expect(task()?.legs).toMatchObject([{ participants: { length: 3 } }]);
  expect(floor.world.violations()).toEqual([]);
});

test("the customer is handed over to the agent behind the entry point", () => {
  const { floor, mine, childId, task } = asking();
  const hand = { kind: "consultTransfer", ...mine, to: door } as const;
  expect(told(floor.world.do(hand))).toEqual(["A NOT_CONSULTING"]);
  floor.world.do({ kind: "pickUp", taskId: childId });
  expect(told(floor.world.do(hand))).toEqual([
    "A merged",
    "S merged",
    "A consultTransferred",
    "A wrapUpBegan",
    "S consultTransferred",
    "S answered",
  ]);
  expect(task()).toMatchObject({ owner: support, consult: null });
});
