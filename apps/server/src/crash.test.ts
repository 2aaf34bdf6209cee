import { expect, it } from "vitest";
import { epitaph } from "./crash.ts";

it("S40: a crash says where, in one line, and nothing of what was at hand", () => {
  const error = new TypeError("Bearer t0ken-canary\n    at t0ken-canary of +14085550101");
  const line = epitaph(error);
  expect(line).not.toMatch(/t0ken-canary|4085550101|\n/);
  expect(JSON.parse(line)).toMatchObject({ msg: "crashed", error: "TypeError" });
  expect(line).toContain("crash.test.ts");
});

it("S40: what was thrown and is no error is not shown", () => {
  expect(epitaph("t0ken-canary")).not.toContain("t0ken-canary");
});
