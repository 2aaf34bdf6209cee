import { expect, test } from "vitest";
import { fixedId } from "./organisation/index.ts";
import { Floorplay, words } from "./rules.sample.ts";

const agentId = fixedId("agent", 1);

function inCall() {
  const floor = new Floorplay();
  floor.ready(1);
  const plain = { secure: false, displayName: "" };
  const taskId = floor.call({
    variables: [
      { ...plain, name: "Order", value: "1", editable: true },
      { ...plain, name: "Tier", value: "Gold", editable: false },
    ],
  });
  const mine = { agentId, taskId };
  const write = (attributes: Record<string, string>) =>
    words(floor.world.do({ kind: "update", ...mine, attributes }));
  const values = () => floor.world.truth().tasks[0]?.variables.map(({ value }) => value);
  return { floor, taskId, mine, write, values };
}

test("an agent writes onto the contact, in the call and while wrapping up", () => {
  const { floor, taskId, mine, write, values } = inCall();
  expect(write({ Order: "2" })).toEqual(["NOT_CONNECTED"]);
  floor.world.do({ kind: "pickUp", taskId });
  expect(write({ Order: "2", Mood: "good" })).toEqual(["updated"]);
  expect(values()).toEqual(["2", "Gold", "good"]);
  floor.world.do({ kind: "end", ...mine });
  expect(write({ Order: "3" })).toEqual(["updated"]);
  expect(values()).toEqual(["3", "Gold", "good"]);
});

test("what the flow keeps to itself stays, with all that was asked beside it", () => {
  const { floor, taskId, write, values } = inCall();
  floor.world.do({ kind: "pickUp", taskId });
  expect(write({ Order: "2", Tier: "Silver" })).toEqual(["VARIABLE_NOT_EDITABLE"]);
  expect(values()).toEqual(["1", "Gold"]);
});

test("what was told before stays as it was", () => {
  const { floor, taskId, write } = inCall();
  const [answered] = floor.world.do({ kind: "pickUp", taskId });
  write({ Order: "2" });
  expect(answered).toMatchObject({ task: { variables: [{ value: "1" }, {}] } });
});
