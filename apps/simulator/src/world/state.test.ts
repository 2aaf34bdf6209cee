import { expect, test } from "vitest";
import { fixedId, harbour } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const lunch = harbour.idleCodes.find(({ name }) => name === "Lunch")?.id ?? "";
const rona = harbour.idleCodes.find(({ name }) => name === "RONA")?.id ?? "";
const training = harbour.idleCodes.find(({ name }) => name === "Training")?.id ?? "";

test.each([
  ["is not known", 1, "nothing"],
  ["only the system sets", 1, rona],
  ["the profile does not list", 4, training],
])("a code that %s is refused", (_, number, code) => {
  const floor = new Floorplay();
  floor.enter(number);
  expect(words(floor.setState(number, code))).toEqual(["AUX_CODE_NOT_FOUND"]);
});

test("without a station there is no state", () => {
  expect(words(new Floorplay().setState(1))).toEqual(["AGENT_NOT_FOUND"]);
});

test("another code runs its own time, the state's goes on", () => {
  const floor = new Floorplay();
  floor.enter(1);
  const before = floor.agent(1).state?.since;
  floor.pass(5_000);
  const [fact] = floor.setState(1, lunch);
  expect(fact).toMatchObject({
    session: { state: { since: before, idleCodeSince: floor.world.now } },
  });
});

test("Idle in a contact is told at once, holds after wrap-up, and keeps calls away", () => {
  const floor = new Floorplay();
  floor.ready(1);
  const taskId = floor.call();
  floor.world.do({ kind: "pickUp", taskId });
  expect(words(floor.setState(1, lunch))).toEqual(["stateChanged"]);
  expect(floor.agent(1)).toMatchObject({ doing: "Engaged", state: { auxCodeName: "Lunch" } });
  const agentId = fixedId("agent", 1);
  floor.world.do({ kind: "end", agentId, taskId });
  expect(floor.agent(1).doing).toBe("WrapUp");
  const waiting = floor.call();
  const auxCodeId = harbour.wrapUpCodes[0]?.id ?? "";
  const wrapped = floor.world.do({ kind: "wrapUp", agentId, taskId, auxCodeId });
  expect(words(wrapped)).toEqual(["wrappedUp", "stateChanged"]);
  expect(floor.agent(1).doing).toBe("Idle");
  expect(floor.world.truth().queues[0]?.waiting).toEqual([waiting]);
});

test("a supervisor changes another's state, and the agent is told who", () => {
  const floor = new Floorplay();
  floor.enter(1);
  expect(words(floor.setState(1, lunch, 2))).toEqual(["NOT_A_SUPERVISOR"]);
  expect(floor.setState(1, lunch, 11)).toMatchObject([{ by: fixedId("agent", 11) }]);
});
