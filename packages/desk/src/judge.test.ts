import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aTask } from "./fold.arbitrary.ts";
import { judge } from "./judge.ts";
import type { Consult, Task, TaskCommand } from "./index.ts";

const base = aTask("t", 1, { kind: "connected", since: 1, told: true });
const held: Task["phase"] = { kind: "held", since: 1, told: true, heldSince: 2, heldTold: true };
const talking: Consult = {
  role: "asker",
  stage: "talking",
  since: 1,
  told: true,
  mediaId: "c",
  held: false,
  peer: { kind: "agent", id: "bo", name: "Bo" },
};
const recorded = { recording: "on" } as const;
const paused = { recording: "paused" } as const;
const bo = { id: "bo", name: "Bo", kind: "agent", inCall: true };
const inConference = { conference: true, others: [bo] };

const order = {
  name: "order",
  label: "Order",
  type: "text",
  value: "A-77",
  editable: true,
  secure: false,
} as const;
const wrapup = { kind: "wrapup", since: 2, told: true } as const;
const offered = {
  kind: "offered",
  since: 1,
  told: true,
  ringsFor: 18_000,
  answer: "phone",
} as const;

const onTask = { taskId: "t" } as const;
const to = { kind: "agent", id: "bo" } as const;
const on = (kind: TaskCommand["kind"]): TaskCommand => {
  switch (kind) {
    case "task.transfer":
    case "task.consult":
      return { kind, ...onTask, to };
    case "task.switch":
      return { kind, ...onTask, toward: "customer" };
    case "task.drop":
      return { kind, ...onTask, participantId: "bo" };
    case "task.setVariable":
      return { kind, ...onTask, name: "order", value: "A-78", was: "A-77" };
    case "task.wrapup":
      return { kind, ...onTask, auxCodeId: "sale" };
    default:
      return { kind, ...onTask };
  }
};
const verdict = (over: Partial<Task>, kind: TaskCommand["kind"]) => {
  const found = judge({ ...base, ...over }, on(kind));
  return found.ok ? "yes" : found.why;
};

describe("what may be asked of a call", () => {
  it.each<[TaskCommand["kind"], Partial<Task>, string]>([
    ["task.setVariable", {}, "notEditable"],
    ["task.setVariable", { variables: [order] }, "yes"],
    ["task.setVariable", { variables: [order], phase: wrapup }, "yes"],
    ["task.setVariable", { variables: [order], phase: offered }, "stillRinging"],
    ["task.setVariable", { variables: [{ ...order, editable: false }] }, "notEditable"],
    ["task.setVariable", { variables: [{ ...order, value: "B-1" }] }, "changedMeanwhile"],
    ["task.setVariable", { variables: [{ ...order, type: "whole" }] }, "badValue"],
    ["task.pauseRecording", {}, "notRecorded"],
    ["task.pauseRecording", recorded, "yes"],
    ["task.pauseRecording", { ...recorded, pausable: false }, "pauseNotAllowed"],
    ["task.pauseRecording", paused, "alreadyPaused"],
    ["task.resumeRecording", paused, "yes"],
    ["task.resumeRecording", recorded, "notPaused"],
    ["task.transfer", { phase: held }, "yes"],
    ["task.transfer", { channel: "chat" }, "yes"],
    ["task.transfer", inConference, "inConference"],
    ["task.transfer", { consult: talking }, "consulting"],
    ["task.consult", {}, "yes"],
    ["task.consult", { channel: "chat" }, "notACall"],
    ["task.consult", { customerLeft: true }, "customerLeft"],
    ["task.transfer", { customerLeft: true }, "customerLeft"],
    ["task.hold", { customerLeft: true }, "customerLeft"],
    ["task.resume", { customerLeft: true, phase: held }, "yes"],
    ["task.consult", { consult: talking }, "consulting"],
    ["task.hold", { consult: talking }, "consulting"],
    ["task.end", { consult: talking }, "consulting"],
    ["task.resume", { phase: held, consult: { ...talking, stage: "asking" } }, "yes"],
    ["task.endConsult", {}, "notConsulting"],
    ["task.endConsult", { consult: { ...talking, role: "asked" } }, "yes"],
    ["task.switch", { consult: talking }, "yes"],
    ["task.switch", { consult: { ...talking, held: true } }, "alreadyThere"],
    ["task.merge", { consult: { ...talking, stage: "asking" } }, "notAnswered"],
    ["task.merge", { consult: { ...talking, role: "asked" } }, "notConsulting"],
    ["task.completeTransfer", { consult: talking, customerLeft: true }, "customerLeft"],
    ["task.leave", {}, "notInConference"],
    ["task.leave", inConference, "yes"],
    ["task.drop", { ...inConference, owner: false }, "notOwner"],
    ["task.drop", { conference: true, others: [] }, "notThere"],
    ["task.drop", inConference, "yes"],
  ])("%s of %o: %s", (kind, over, expected) => {
    expect(verdict(over, kind)).toBe(expected);
  });

  it("is nothing but an answer while it rings, and nothing but its wrap-up once it is over", () => {
    const anything = fc.record({
      consult: fc.constantFrom(null, talking),
      conference: fc.boolean(),
      owner: fc.boolean(),
      customerLeft: fc.boolean(),
      recording: fc.constantFrom("none", "on", "paused"),
    });
    const commands = fc.constantFrom<TaskCommand["kind"]>(
      "task.hold",
      "task.end",
      "task.pauseRecording",
      "task.resumeRecording",
      "task.transfer",
      "task.consult",
      "task.endConsult",
      "task.switch",
      "task.merge",
      "task.completeTransfer",
      "task.leave",
      "task.drop",
    );
    fc.assert(
      fc.property(anything, commands, (over, kind) => {
        const phase = { since: 1, told: true } as const;
        const rings = { kind: "offered", ...phase, ringsFor: null, answer: "phone" } as const;
        expect(verdict({ ...over, phase: rings }, kind)).toBe("stillRinging");
        expect(verdict({ ...over, phase: { kind: "wrapup", ...phase } }, kind)).toBe(
          "alreadyEnded",
        );
      }),
    );
  });
});
