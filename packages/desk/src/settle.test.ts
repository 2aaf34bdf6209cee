import { describe, expect, it } from "vitest";
import { emptyDesk, fold, reached, settlement, type Command } from "./index.ts";
import { aTask, state, station } from "./fold.arbitrary.ts";
import { read, taskEvent } from "./interpret/notification.sample.ts";

const hold: Command = { kind: "task.hold", taskId: "i1" };
const lunch: Command = { kind: "state.set", auxCodeId: "lunch" };

describe("settlement", () => {
  it("is the notification about the same contact", () => {
    expect(settlement(hold, taskEvent("AgentContactHeld"))).toEqual({ kind: "done" });
    expect(settlement(hold, taskEvent("AgentContactHeld", { interactionId: "i2" }))).toBeNull();
    expect(settlement(hold, taskEvent("AgentContactUnheld"))).toBeNull();
  });

  it("carries WxCC's reason when refused, also when the refusal names no contact", () => {
    const refusal = (data: object) =>
      read("RoutingMessage", {
        type: "AgentContactHoldFailed",
        reason: "INVALID_STATE",
        trackingId: "x",
        ...data,
      });
    const refused = { kind: "refused", reason: "INVALID_STATE", trackingId: "x" };
    expect(settlement(hold, refusal({ interactionId: "i1" }))).toEqual(refused);
    expect(settlement(hold, refusal({}))).toEqual(refused);
    expect(settlement(hold, refusal({ interactionId: "i2" }))).toBeNull();
    expect(settlement({ kind: "task.end", taskId: "i1" }, refusal({}))).toBeNull();
  });

  it("of a variable is its value on the contact, and not that another one was written", () => {
    const order = (value: string): Command => {
      return { kind: "task.setVariable", taskId: "i1", name: "order", value, was: "A-76" };
    };
    expect(settlement(order("A-77"), taskEvent("ContactUpdated"))).toEqual({ kind: "done" });
    expect(settlement(order("A-78"), taskEvent("ContactUpdated"))).toBeNull();
    const refusal = { type: "ContactUpdateFailed", reason: "VARIABLE_NOT_EDITABLE" };
    expect(settlement(order("A-78"), read("RoutingMessage", refusal))).toMatchObject({
      kind: "refused",
    });
  });

  it("is not the state change that somebody else caused", () => {
    const changed = (data: object) =>
      read("AgentStateChange", { type: "AgentStateChangeSuccess", ...data });
    expect(settlement(lunch, changed({ subStatus: "Idle", auxCodeId: "rona" }))).toBeNull();
    expect(settlement(lunch, changed({ subStatus: "Idle", auxCodeId: "lunch" }))).toEqual({
      kind: "done",
    });
    const available: Command = { kind: "state.set", auxCodeId: "0" };
    expect(settlement(available, changed({ subStatus: "Available", auxCodeId: "" }))).toEqual({
      kind: "done",
    });
  });

  it("tells why a station was refused", () => {
    const login: Command = {
      kind: "station.login",
      teamId: "t",
      device: { type: "EXTENSION", number: "1001" },
    };
    const refused = read("StationLogin", {
      type: "AgentStationLoginFailed",
      reason: "DUPLICATE_LOCATION",
    });
    expect(settlement(login, refused)).toMatchObject({
      kind: "refused",
      reason: "DUPLICATE_LOCATION",
    });
  });
});

describe("a drop", () => {
  it("is done when the one who was meant has left, and nobody else", () => {
    const drop: Command = { kind: "task.drop", taskId: "i1", participantId: "bo" };
    const left = (participantId: string) =>
      settlement(drop, taskEvent("ParticipantLeftConference", { participantId }));
    expect(left("cy")).toBeNull();
    expect(left("bo")).toEqual({ kind: "done" });
  });
});

describe("reached", () => {
  const desk = fold(emptyDesk(0), {
    kind: "session",
    version: 1,
    station: station("s"),
    state: state(1, "idle"),
    taskIds: ["i1"],
  });
  const held = fold(desk, {
    kind: "task",
    task: aTask("i1", 2, { kind: "held", since: 1, told: true, heldSince: 1, heldTold: true }),
  });

  it("reads from the desk whether a command did its work", () => {
    expect(reached(held, hold)).toBe(true);
    expect(reached(held, { kind: "task.resume", taskId: "i1" })).toBe(false);
    expect(reached(held, { kind: "task.end", taskId: "i1" })).toBe(false);
    expect(reached(desk, { kind: "task.end", taskId: "i1" })).toBe(true);
    expect(reached(desk, lunch)).toBe(true);
    expect(reached(desk, { kind: "state.set", auxCodeId: "0" })).toBe(false);
    expect(reached(desk, { kind: "station.logout" })).toBe(false);
  });
});
