import type { Asked, Variable } from "@ringside/desk";
import { expect, test } from "vitest";
import { available, connected, deskWith, taskIn } from "../desk.sample.ts";
import { aboutEdit, editOf, latestEdit } from "./edits.ts";

const order: Variable = {
  name: "order",
  label: "Order",
  type: "whole",
  value: "7",
  editable: true,
  secure: false,
};

test("what somebody else wrote meanwhile is said before what is wrong with the value", () => {
  const edit = { ...editOf(order), text: "seven" };
  expect(aboutEdit(order, edit)).toEqual({ kind: "problem", problem: "notWhole" });
  expect(aboutEdit({ ...order, value: "8" }, edit)).toEqual({ kind: "meanwhile", now: "8" });
  expect(aboutEdit({ ...order, value: null }, edit)).toEqual({ kind: "meanwhile", now: "" });
  expect(aboutEdit(order, { ...edit, text: "8" })).toBeNull();
});

test("the latest change of this variable is told, and of no other", () => {
  const asked = (id: string, at: number, name = "order"): Asked => ({
    id,
    at,
    command: { kind: "task.setVariable", taskId: "c", name, value: id, was: null },
    outcome: null,
    settledAt: null,
  });
  const desk = deskWith(available, [taskIn(connected)]);
  const commands = { a: asked("a", 1), b: asked("b", 2), other: asked("other", 3, "tier") };
  expect(latestEdit({ ...desk, commands }, "c", "order")?.id).toBe("b");
  expect(latestEdit({ ...desk, commands }, "elsewhere", "order")).toBeNull();
});
