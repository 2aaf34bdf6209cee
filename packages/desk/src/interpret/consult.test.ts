import { describe, expect, it } from "vitest";
import type { TaskEvent } from "@ringside/contract";
import { emptyDesk, fold, settlement, type Command, type Task } from "../index.ts";
import { interpret } from "./index.ts";
import { interaction, me, read, taskEvent } from "./notification.sample.ts";

const bo = { id: "bo", pType: "Agent", name: "Bo", hasJoined: true };
const customer = { id: "+351", pType: "Customer", hasJoined: true };

interface Said {
  readonly event?: TaskEvent;
  readonly self?: object;
  readonly other?: object;
  readonly main?: readonly string[];
  readonly leg?: object | null;
  readonly details?: object;
  readonly data?: object;
}

/** The task as a consult's notification leaves it. */
function taskAfter(said: Said): Task | undefined {
  const {
    event = "AgentConsulting",
    self,
    other,
    main = ["+351", "ana"],
    leg,
    details,
    data,
  } = said;
  const participants = {
    "+351": customer,
    ana: { id: "ana", pType: "Agent", name: "Ana", hasJoined: true, joinTimestamp: 5, ...self },
    bo: { ...bo, ...other },
  };
  const mainCall = { mediaResourceId: "i1", mType: "mainCall", participants: main, isHold: true };
  const consultLeg = { mediaResourceId: "c1", mType: "consult", participants: ["ana", "bo"] };
  const media = { i1: mainCall, ...(leg !== null && { c1: { ...consultLeg, ...leg } }) };
  const callProcessingDetails = { recordInProgress: "true", ...details };
  const notification = taskEvent(event, {
    interaction: interaction({ participants, media, callProcessingDetails }),
    ...data,
  });
  return interpret(notification, me, 9).reduce(fold, emptyDesk(0)).tasks["i1"];
}

describe("a consult", () => {
  it("is the asker's: first it rings, then they talk", () => {
    const self = { consultState: "consultInitiated", consultTimestamp: 7 };
    const asking = taskAfter({ event: "AgentConsultCreated", self, other: { hasJoined: false } });
    const peer = { kind: "agent", id: "bo", name: "Bo" };
    expect(asking?.consult).toMatchObject({ role: "asker", stage: "asking", since: 7, peer });
    const talking = taskAfter({ self: { consultState: "consulting" } });
    expect(talking).toMatchObject({
      phase: { kind: "held" },
      conference: false,
      consult: { role: "asker", stage: "talking", mediaId: "c1", held: false, peer },
    });
  });

  it("is the asked one's, who has no part in the customer's call", () => {
    const task = taskAfter({
      self: { consultState: "consulting", isConsulted: true },
      main: ["+351", "bo"],
    });
    expect(task).toMatchObject({
      phase: { kind: "connected" },
      consult: { role: "asked", stage: "talking", peer: { id: "bo" } },
    });
  });

  it("tells who asks while it still rings", () => {
    const task = taskAfter({
      event: "AgentOfferConsult",
      self: { consultState: "consultReserved", hasJoined: false },
      main: ["+351", "bo"],
      data: { consultingAgentId: "bo" },
    });
    expect(task).toMatchObject({
      phase: { kind: "offered" },
      consult: { role: "asked", stage: "asking", peer: { id: "bo", name: "Bo" } },
    });
  });

  it("searches a queue, and remembers which when a later word does not say", () => {
    const leg = { participants: ["ana"] };
    const self = { consultState: "consultInitiated" };
    const details = { ctqInProgress: "true" };
    const created = taskAfter({ self, leg, details, data: { queueId: "q7" } });
    expect(created?.consult?.peer).toEqual({ kind: "queue", id: "q7", name: null });
    const later = taskAfter({ self, leg, details });
    if (!created || !later) throw new Error("no task");
    const desk = [created, { ...later, version: later.version + 1 }].reduce(
      (before, task) => fold(before, { kind: "task", task }),
      emptyDesk(0),
    );
    expect(desk.tasks["i1"]?.consult?.peer.id).toBe("q7");
  });

  it("becomes a conference of all who are in the customer's call", () => {
    const self = { consultState: "conferencing" };
    const task = taskAfter({ self, leg: null, main: ["+351", "ana", "bo"] });
    expect(task).toMatchObject({ consult: null, conference: true, owner: true });
    expect(task?.others).toEqual([{ id: "bo", name: "Bo", kind: "agent", inCall: true }]);
    const monitored = taskAfter({
      leg: null,
      main: ["+351", "ana", "bo"],
      other: { pType: "Supervisor" },
    });
    expect(monitored?.conference).toBe(false);
  });

  it("that came to nothing says why, until the next one", () => {
    const failed = taskAfter({ event: "AgentConsultFailed", leg: null, data: { reason: "RONA" } });
    expect(failed?.mishap).toEqual({ of: "consult", reason: "RONA", at: 9_000 });
    if (!failed) throw new Error("no task");
    const desk = fold(emptyDesk(0), { kind: "task", task: failed });
    const after = (over: Partial<Task>) =>
      fold(desk, { kind: "task", task: { ...failed, version: 9_001, mishap: null, ...over } });
    expect(after({}).tasks["i1"]?.mishap?.reason).toBe("RONA");
    const self = { consultState: "consultInitiated" };
    const next = taskAfter({ event: "AgentConsultCreated", self })?.consult ?? null;
    expect(after({ consult: next }).tasks["i1"]?.mishap).toBeNull();
  });
});

describe("a recording that pauses", () => {
  const pausedAt = (eventTime: number) => {
    const callProcessingDetails = {
      recordInProgress: "true",
      isPaused: "true",
      pauseDuration: "30",
    };
    return taskEvent("ContactRecordingPaused", {
      eventTime,
      interaction: interaction({ callProcessingDetails }),
    });
  };

  it("knows since when and how long, also after later words", () => {
    const changes = [pausedAt(9_000), pausedAt(11_000)].flatMap((one) => interpret(one, me, 0));
    const task = changes.reduce(fold, emptyDesk(0)).tasks["i1"];
    expect(task).toMatchObject({ recording: "paused", pause: { since: 9_000, lasts: 30_000 } });
  });
});

describe("an outdial", () => {
  const dial: Command = { kind: "call.dial", number: "+351", callerId: "+1" };
  const outbound = { interaction: interaction({ outboundType: "OUTDIAL" }, { hasJoined: false }) };

  it("is done when the agent's phone rings for it, and not when any other call does", () => {
    expect(settlement(dial, taskEvent("AgentOfferContact", outbound))).toEqual({ kind: "done" });
    expect(settlement(dial, taskEvent("AgentOfferContact"))).toBeNull();
  });

  it("is refused by WxCC's word, with a contact or without", () => {
    const failed = { type: "AgentOutboundFailed", reason: "ANI_NOT_ALLOWED" };
    expect(settlement(dial, read("RoutingMessage", failed))).toMatchObject({
      kind: "refused",
      reason: "ANI_NOT_ALLOWED",
    });
    const busy = taskEvent("AgentOutboundFailed", { reason: "CUSTOMER_BUSY" });
    const [change] = interpret(busy, me, 0);
    expect(change).toMatchObject({
      kind: "task",
      task: { mishap: { of: "outdial", reason: "CUSTOMER_BUSY" } },
    });
  });
});
