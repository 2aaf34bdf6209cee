import { stepKinds, type Step } from "@ringside/desk";
import { expect, test } from "vitest";
import { stepText, waited } from "./step-text.ts";

test("every step has words, also where it is not known who", () => {
  for (const kind of stepKinds) {
    expect(stepText({ kind, at: 1, who: null }, true)).not.toBe("");
    expect(stepText({ kind, at: 1, who: "Bo" }, true)).not.toContain("null");
  }
  expect(stepText({ kind: "joined", at: 1, who: "Bo" }, true)).toBe("Bo joined");
  expect(stepText({ kind: "ended", at: 1, who: "customer" }, true)).toBe("The customer hung up");
  expect(stepText({ kind: "ended", at: 1, who: "customer" }, false)).toBe(
    "The customer ended the contact",
  );
});

test("the wait is from the queue to the first who answered", () => {
  const step = (kind: Step["kind"], at: number): Step => ({ kind, at, who: null });
  const steps = [step("queued", 1_000), step("offered", 3_000), step("answered", 46_000)];
  expect(waited(steps)).toBe(45_000);
  expect(waited(steps.slice(0, 2))).toBeNull();
});
