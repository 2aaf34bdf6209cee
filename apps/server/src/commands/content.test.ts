import { expect, it } from "vitest";
import type { Command } from "@ringside/desk";
import { aDirectory } from "../wxcc.sample.ts";
import { checkContent } from "./content.ts";

const dial = (over: object = {}): Command => ({
  kind: "call.dial",
  number: "+14085550123",
  callerId: "+14085550190",
  ...over,
});

it("lets a number be called that shows one of the profile's", () => {
  expect(() => checkContent(dial(), aDirectory)).not.toThrow();
});

it.each([
  ["another number to show", dial({ callerId: "+19005550100" }), aDirectory, "unknownCallerId"],
  ["what is no number", dial({ number: "abc" }), aDirectory, "invalidNumber"],
  ["a profile without outdial", dial(), { ...aDirectory, outdial: null }, "noOutdial"],
] as const)("refuses %s before WxCC is asked", (_, command, directory, code) => {
  expect(() => checkContent(command, directory)).toThrow(expect.objectContaining({ code }));
});
