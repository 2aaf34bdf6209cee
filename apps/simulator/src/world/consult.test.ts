import { expect, test } from "vitest";
import type { Fact } from "./fact.ts";
import type { Destination } from "./model.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const bo = fixedId("agent", 2);
const courier = "+14085550170";

/** Each fact in a word, and whom it was told: by the first letter, or nobody. */
function told(facts: readonly Fact[]): string[] {
  const names = new Map([
    [ana, "A"],
    [bo, "B"],
  ]);
  return facts.map((fact) => `${names.get(fact.agentId ?? "") ?? "-"} ${words([fact]).join()}`);
}

function consulting(to: Destination = { kind: "agent", id: bo }, holdOthers = true) {
  const floor = new Floorplay();
  floor.ready(1, 2);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  const mine = { agentId: ana, taskId };
  const facts = floor.world.do({ kind: "consult", ...mine, to, holdOthers });
  const task = () => {
    const [one] = floor.world.truth().tasks;
    if (!one) throw new Error("there is no task");
    return one;
  };
  return { floor, taskId, mine, theirs: { agentId: bo, taskId }, facts, task };
}

test("a colleague is asked, answers on the phone, and either ends it", () => {
  for (const ender of [ana, bo]) {
    const { floor, taskId, facts, task } = consulting();
    expect(told(facts)).toEqual([
      "A held",
      "A consultCreated",
      "B consultReserved",
      "B consultOffered",
    ]);
    expect([floor.agent(1).doing, floor.agent(2).doing]).toEqual(["Engaged", "Reserved"]);
    expect(told(floor.world.do({ kind: "pickUp", taskId }))).toEqual([
      "A consulting",
      "B consulting",
    ]);
    expect(floor.agent(2).phone).toEqual({ kind: "inCall", taskId });
    const end = { kind: "endConsult", agentId: ender, taskId, queueId: null } as const;
    expect(told(floor.world.do(end))).toEqual([
      "B consultEnded",
      "B stateChanged",
      "A consultEnded",
    ]);
    expect(task().legs).toMatchObject([{ kind: "main", heldSince: expect.any(Number) }]);
    expect(task().participants).toHaveLength(2);
    expect(floor.agent(2).doing).toBe("Available");
    expect(floor.world.violations()).toEqual([]);
  }
});

test("who asks may call it off while it rings; who is asked may not", () => {
  const { floor, mine, theirs } = consulting();
  const end = { kind: "endConsult", queueId: null } as const;
  expect(told(floor.world.do({ ...end, ...theirs }))).toEqual(["B NOT_CONSULTING"]);
  expect(told(floor.world.do({ ...end, ...mine }))).toEqual(["B consultEnded", "A consultEnded"]);
  expect(floor.pass(60_000)).toEqual([]);
});

test("a colleague who declines, or does not come, goes Idle, and who asked is told", () => {
  const one = consulting();
  expect(told(one.floor.world.do({ kind: "decline", taskId: one.taskId }))).toEqual([
    "B declined",
    "B stateChanged",
    "A consultFailed",
  ]);
  const other = consulting();
  expect(told(other.floor.pass(18_000))).toEqual([
    "B rangOut",
    "B stateChanged",
    "A consultFailed",
  ]);
  expect(other.task().consult).toBeNull();
  expect(other.floor.agent(2).state?.auxCodeName).toBe("RONA");
});

test("a number outside is asked: it answers by itself, declines, or never comes", () => {
  const to = { kind: "number", id: courier } as const;
  const { floor, facts, mine, task } = consulting(to);
  expect(told(facts)).toEqual(["A held", "A consultCreated"]);
  expect(told(floor.pass(4_000))).toEqual(["A consulting"]);
  const end = { kind: "endConsult", ...mine, queueId: null } as const;
  expect(told(floor.world.do(end))).toEqual(["A consultEnded"]);
  expect(task().participants.map(({ role }) => role)).toEqual(["customer", "agent"]);
  const other = consulting(to);
  expect(told(other.floor.world.do({ kind: "decline", taskId: other.taskId }))).toEqual([
    "A consultFailed",
  ]);
});

test("the customer is handed over to who was asked", () => {
  const { floor, mine, taskId, task } = consulting();
  const hand = { kind: "consultTransfer", ...mine, to: bo } as const;
  expect(told(floor.world.do(hand))).toEqual(["A NOT_CONSULTING"]);
  floor.world.do({ kind: "pickUp", taskId });
  expect(told(floor.world.do({ ...hand, to: "somebody" }))).toEqual(["A NOT_CONSULTING"]);
  expect(told(floor.world.do(hand))).toEqual([
    "A consultTransferred",
    "A wrapUpBegan",
    "B consultTransferred",
    "B answered",
  ]);
  expect(task()).toMatchObject({ owner: bo, consult: null, recording: true });
  expect(task().legs).toMatchObject([{ kind: "main", heldSince: null }]);
  expect([floor.agent(1).doing, floor.agent(2).doing]).toEqual(["WrapUp", "Engaged"]);
});

test("the customer is handed over to a number, and no agent is left", () => {
  const { floor, mine, task } = consulting({ kind: "number", id: courier });
  floor.pass(4_000);
  const hand = { kind: "consultTransfer", ...mine, to: courier } as const;
  expect(told(floor.world.do(hand))).toEqual(["A consultTransferred", "A wrapUpBegan"]);
  expect(task()).toMatchObject({ owner: null, recording: false, phase: { kind: "connected" } });
  expect(told(floor.pass(120_000))).toEqual(["- ended"]);
  expect(task().phase.kind).toBe("ended");
});

test("to hold the one conversation is to take up the other, and the other way about", () => {
  const { floor, mine, taskId, task } = consulting();
  floor.world.do({ kind: "pickUp", taskId });
  const consultId = task().consult?.legId ?? "";
  const held = () => task().legs.map(({ heldSince }) => heldSince !== null);
  const act = (kind: "hold" | "resume", legId: string) =>
    told(floor.world.do({ kind, ...mine, legId }));
  expect(held()).toEqual([true, false]);
  expect(act("hold", consultId)).toEqual(["A held", "B held", "A resumed", "B resumed"]);
  expect(held()).toEqual([false, true]);
  // A desktop that says both is not told off for the second.
  expect(act("resume", taskId)).toEqual(["A resumed", "B resumed"]);
  expect(act("resume", consultId)).toEqual(["A resumed", "B resumed", "A held", "B held"]);
  expect(held()).toEqual([true, false]);
});

test("the customer who goes leaves the two to themselves, and the end of that is the end", () => {
  const { floor, mine, taskId } = consulting();
  floor.world.do({ kind: "pickUp", taskId });
  expect(told(floor.world.do({ kind: "hangUp", taskId }))).toEqual(["A postCall", "B postCall"]);
  expect(told(floor.world.do({ kind: "hangUp", taskId }))).toEqual(["- NOT_CONNECTED"]);
  const hand = { kind: "consultTransfer", ...mine, to: bo } as const;
  expect(told(floor.world.do(hand))).toEqual(["A NOT_CONNECTED"]);
  const end = { kind: "endConsult", ...mine, queueId: null } as const;
  expect(told(floor.world.do(end))).toEqual([
    "B consultEnded",
    "B stateChanged",
    "A consultEnded",
    "A ended",
    "A wrapUpBegan",
  ]);
});

test("the customer who goes while it rings ends it all, and so does the agent", () => {
  const all = ["B consultEnded", "A consultEnded", "A ended", "A wrapUpBegan"];
  const one = consulting();
  expect(told(one.floor.world.do({ kind: "hangUp", taskId: one.taskId }))).toEqual(all);
  const other = consulting();
  expect(told(other.floor.world.do({ kind: "end", ...other.mine }))).toEqual(all);
});

test.each([
  [{ kind: "agent", id: ana }, "AGENT_NOT_FOUND"],
  [{ kind: "agent", id: fixedId("agent", 3) }, "AGENT_NOT_SIGNED_IN"],
  [{ kind: "number", id: "12" }, "INVALID_DIAL_NUMBER"],
] as const)("to ask %o is refused, and nobody is put on hold", (to, reason) => {
  const { facts, task } = consulting(to);
  expect(words(facts)).toEqual([reason]);
  expect(task().legs).toMatchObject([{ heldSince: null }]);
});

test("one consult at a time, and no blind transfer meanwhile", () => {
  const { floor, mine } = consulting();
  const to = { kind: "number", id: courier } as const;
  const asked = { kind: "consult", ...mine, to, holdOthers: true } as const;
  expect(told(floor.world.do(asked))).toEqual(["A CONSULT_OPEN"]);
  expect(told(floor.world.do({ kind: "transfer", ...mine, to }))).toEqual(["A CONSULT_OPEN"]);
});
