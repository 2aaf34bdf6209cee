import { expect, test } from "vitest";
import { available, connected, deskWith, now, taskIn } from "../desk.sample.ts";
import { whyNot } from "./use-ask.ts";

const desk = deskWith(available, [taskIn(connected)]);
const hold = { kind: "task.hold", taskId: "c" } as const;

test("what the desk allows may be asked, what it does not says why", () => {
  expect(whyNot(desk, { kind: "live" }, hold)).toBeNull();
  expect(whyNot(desk, { kind: "live" }, { kind: "task.resume", taskId: "c" })).toBe("notHeld");
});

test("nobody acts on a screen that hears nothing", () => {
  expect(whyNot(desk, { kind: "lost", since: now }, hold)).toBe("linkLost");
});
