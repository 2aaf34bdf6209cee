import { expect, it } from "vitest";
import type { Variable, VariableRule, VariableRules } from "../index.ts";
import { interpret } from "./index.ts";
import { interaction, me, taskEvent } from "./notification.sample.ts";

function variables(over: object, rules?: VariableRules): Variable[] {
  const event = taskEvent("ContactUpdated", { interaction: interaction({ ...over }) });
  const whose = rules ? { ...me, variables: rules } : me;
  const [change] = interpret(event, whose, 0);
  if (change?.kind !== "task") throw new Error("no task");
  return change.task.variables;
}

const open: VariableRule = {
  label: null,
  type: "text",
  viewable: true,
  editable: true,
  secure: false,
};
const rules = (order: Partial<VariableRule>, suppressed = false): VariableRules => {
  return { suppressed, global: { order: { ...open, ...order } } };
};
const order = (all: readonly Variable[]) => all.find(({ name }) => name === "order");

it("shows what is viewable, and of a secure one that it is there", () => {
  expect(variables({})).toEqual([
    { name: "order", label: "Order", type: "text", value: "A-77", editable: true, secure: false },
    { name: "pin", label: "PIN", type: "text", value: null, editable: false, secure: true },
  ]);
});

it("takes the stricter of what contact and configuration say", () => {
  expect(order(variables({}, rules({ viewable: false })))).toBeUndefined();
  expect(order(variables({}, rules({ editable: false })))).toMatchObject({ editable: false });
  const secure = variables({}, rules({ secure: true }));
  expect(order(secure)).toMatchObject({ value: null, secure: true, editable: false });
  expect(JSON.stringify(secure)).not.toContain("A-77");
  expect(order(variables({}, rules({ type: "whole" })))).toMatchObject({ type: "whole" });
  expect(variables({}, rules({}, true))).toEqual([]);
});

it("calls it by the contact's label, the configuration's, or its name", () => {
  const cad = { order: { name: "order", value: "A-77" } };
  expect(variables({ callAssociatedData: cad })[0]?.label).toBe("order");
  expect(variables({ callAssociatedData: cad }, rules({ label: "Order no." }))[0]?.label).toBe(
    "Order no.",
  );
});

it("keeps the order of the flow's panel, and what it does not name after that", () => {
  const names = (fcDesktopView: unknown) =>
    variables({
      callAssociatedData: Object.fromEntries(
        ["a", "b", "c"].map((name) => [name, { name, value: "" }]),
      ),
      callProcessingDetails: { fcDesktopView },
    }).map(({ name }) => name);
  const panel = [
    { name: "c", variableSeq: "1" },
    { name: "b", variableSeq: "2" },
  ];
  expect(names(JSON.stringify({ "interaction-panel": panel }))).toEqual(["c", "b", "a"]);
  for (const nonsense of ["{", "[]", "null", JSON.stringify({ "interaction-panel": "x" }), 7]) {
    expect(names(nonsense)).toEqual(["a", "b", "c"]);
  }
});

it("reads the plain words of digital channels, and keeps the flow's own out of sight", () => {
  const cad = { order: "A-9", "FC-DESKTOP-VIEW": "{}" };
  expect(variables({ callAssociatedData: cad })).toMatchObject([
    { name: "order", value: "A-9", editable: false },
  ]);
});

it("is not misled by a variable with an object's own name", () => {
  const cad = { constructor: { name: "constructor", value: "x" } };
  expect(variables({ callAssociatedData: cad }, rules({}))).toMatchObject([
    { name: "constructor", value: "x", type: "text" },
  ]);
});
