import { expect, test } from "vitest";
import { Fault } from "../../../src/faults/index.ts";
import { describe, presets } from "./presets.ts";

test.each(presets)("$name is a fault that the simulator knows", ({ operation, effect }) => {
  expect(Fault.parse({ operation, effect })).toEqual({ operation, effect });
});

test("no two switches make the same fault, or bear the same name", () => {
  const made = presets.map(({ operation, effect }) => JSON.stringify([operation, effect]));
  expect(new Set(made).size).toBe(presets.length);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
});

test("one that no switch made is told in a few words", () => {
  expect(describe({ kind: "status", status: 404 })).toBe("status 404");
  expect(describe({ kind: "hang", performed: false })).toBe("hang");
});
