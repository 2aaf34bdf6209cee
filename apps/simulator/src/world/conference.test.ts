import { expect, test } from "vitest";
import type { Fact } from "./fact.ts";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const ana = fixedId("agent", 1);
const bo = fixedId("agent", 2);
const chidi = fixedId("agent", 3);
const courier = "+14085550170";
const names = new Map([
  [ana, "A"],
  [bo, "B"],
  [chidi, "C"],
]);

function told(facts: readonly Fact[]): string[] {
  return facts.map((fact) => `${names.get(fact.agentId ?? "") ?? "-"} ${words([fact]).join()}`);
}

/** Ana in a call with the customer, and with whom she brought in. */
function together(...others: string[]) {
  const floor = new Floorplay();
  floor.ready(1, 2, 3);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  const mine = { agentId: ana, taskId };
  const bring = (id: string) => {
    const to = { kind: id.startsWith("+") ? "number" : "agent", id } as const;
    floor.world.do({ kind: "consult", ...mine, to, holdOthers: true });
    floor.world.do({ kind: "pickUp", taskId });
    return told(floor.world.do({ kind: "conference", ...mine, to: id }));
  };
  const merged = others.map(bring);
  const [customer = ""] = floor.world.truth().tasks[0]?.participants.map(({ id }) => id) ?? [];
  const task = () => floor.world.truth().tasks[0];
  return { floor, taskId, mine, merged, customer, task };
}

test("who was consulted joins the customer", () => {
  const { merged, task, floor } = together(bo);
  expect(merged).toEqual([
    [
      "A conferencing",
      "B conferencing",
      "A conferenced",
      "B conferenced",
      "A joinedConference",
      "B joinedConference",
    ],
  ]);
  expect(task()?.legs).toMatchObject([{ heldSince: null, participants: { length: 3 } }]);
  expect(floor.world.violations()).toEqual([]);
});

test("the owner leaves: the contact is the other's, and no conference any more", () => {
  const { floor, mine, task } = together(bo);
  expect(told(floor.world.do({ kind: "exitConference", ...mine }))).toEqual([
    "A leftConference",
    "B leftConference",
    "A wrapUpBegan",
    "B ownerChanged",
    "B conferenceEnded",
  ]);
  expect(task()?.owner).toBe(bo);
  expect([floor.agent(1).doing, floor.agent(2).doing]).toEqual(["WrapUp", "Engaged"]);
});

test("who is left alone with a phone that rings for a consult is done once nobody answers it", () => {
  const { floor, mine, taskId, task } = together(bo);
  const to = { kind: "agent", id: chidi } as const;
  floor.world.do({ kind: "consult", agentId: bo, taskId, to, holdOthers: false });
  floor.world.do({ kind: "hangUp", taskId });
  floor.world.do({ kind: "exitConference", ...mine });
  expect(task()?.phase.kind).toBe("connected");
  expect(told(floor.pass(18_000))).toEqual([
    "C rangOut",
    "C stateChanged",
    "B consultFailed",
    "B ended",
    "B wrapUpBegan",
  ]);
  expect(floor.world.violations()).toEqual([]);
});

test("of three, the others go on in conference", () => {
  const { floor, mine } = together(bo, chidi);
  expect(told(floor.world.do({ kind: "transferConference", ...mine }))).toEqual([
    "A conferenceTransferred",
    "A leftConference",
    "B leftConference",
    "C leftConference",
    "A wrapUpBegan",
    "B ownerChanged",
    "C ownerChanged",
  ]);
});

test("the owner drops somebody; nobody else may", () => {
  const { floor, taskId, mine } = together(bo, courier);
  const theirs = { agentId: bo, taskId };
  const drop = (who: typeof mine, participantId: string) =>
    told(floor.world.do({ kind: "drop", ...who, participantId }));
  expect(drop(theirs, ana)).toEqual(["B NOT_THE_OWNER"]);
  expect(drop(mine, ana)).toEqual(["A NOT_IN_CONFERENCE"]);
  expect(drop(mine, courier)).toEqual(["A leftConference", "B leftConference"]);
  expect(drop(mine, bo)).toEqual([
    "B leftConference",
    "A leftConference",
    "B wrapUpBegan",
    "A conferenceEnded",
  ]);
  expect(drop(mine, bo)).toEqual(["A NOT_IN_CONFERENCE"]);
});

test("the customer leaves, or is dropped, and the others talk on until one is left", () => {
  for (const dropped of [false, true]) {
    const { floor, taskId, mine, customer, task } = together(bo);
    const leave = dropped
      ? floor.world.do({ kind: "drop", ...mine, participantId: customer })
      : floor.world.do({ kind: "hangUp", taskId });
    expect(told(leave)).toEqual(
      dropped
        ? ["A leftConference", "A postCall", "B leftConference", "B postCall"]
        : ["A postCall", "B postCall"],
    );
    expect(task()?.phase.kind).toBe("connected");
    expect(told(floor.world.do({ kind: "exitConference", agentId: bo, taskId }))).toEqual([
      "B leftConference",
      "A leftConference",
      "B wrapUpBegan",
      "A conferenceEnded",
      "A ended",
      "A wrapUpBegan",
    ]);
  }
});

test("whoever ends it ends it for all", () => {
  const { floor, taskId } = together(bo);
  expect(told(floor.world.do({ kind: "end", agentId: bo, taskId }))).toEqual([
    "A ended",
    "A wrapUpBegan",
    "B ended",
    "B wrapUpBegan",
  ]);
});

test("an agent who leaves the customer with a number leaves nobody behind", () => {
  const { floor, mine, task } = together(courier);
  floor.world.do({ kind: "exitConference", ...mine });
  expect(task()).toMatchObject({ owner: null, recording: false });
  floor.pass(120_000);
  expect(task()?.phase.kind).toBe("ended");
});

test("what needs a conference, or none, is refused", () => {
  const alone = together();
  expect(told(alone.floor.world.do({ kind: "exitConference", ...alone.mine }))).toEqual([
    "A NOT_IN_CONFERENCE",
  ]);
  const { floor, mine } = together(bo);
  const to = { kind: "number", id: courier } as const;
  expect(told(floor.world.do({ kind: "transfer", ...mine, to }))).toEqual(["A CONFERENCE_OPEN"]);
  floor.world.do({ kind: "consult", ...mine, to, holdOthers: true });
  expect(told(floor.world.do({ kind: "exitConference", ...mine }))).toEqual(["A CONSULT_OPEN"]);
});
