import { expect, it } from "vitest";
import { emptyDesk, fold, journeyOf, type Step } from "../index.ts";
import { interaction, me, taskEvent } from "./notification.sample.ts";

const offered = interaction({ state: "new" }, { hasJoined: false, joinTimestamp: null });

/** What a desk that heard these says of the contact's way. */
function told(...events: ReturnType<typeof taskEvent>[]): string[] {
  const desk = events.flatMap((event) => journeyOf(event, me, 0)).reduce(fold, emptyDesk(0));
  return (desk.journeys["i1"] ?? []).map(({ kind, at, who }: Step) =>
    [kind, at, who].filter((part) => part !== null).join(" "),
  );
}

it("begins with the queue, the offers that rang out, and the answer", () => {
  expect(
    told(
      taskEvent("AgentOfferContact", { eventTime: 2_000, interaction: offered }),
      taskEvent("AgentOfferContactRona", { eventTime: 3_000, interaction: offered }),
      taskEvent("AgentOfferContact", { eventTime: 4_000, interaction: offered }),
      taskEvent("AgentContactAssigned", { eventTime: 5_001 }),
    ),
  ).toEqual([
    "arrived 1000",
    "queued 1000 Billing",
    "offered 2000",
    "missed 3000",
    "offered 4000",
    "answered 5000",
  ]);
});

it("goes on with hold, recording and the end", () => {
  const held = interaction({ state: "hold" }, {}, { isHold: true, holdTimestamp: 6_000 });
  expect(
    told(
      taskEvent("AgentContactHeld", { eventTime: 6_001, interaction: held }),
      taskEvent("AgentContactUnheld", { eventTime: 7_000 }),
      taskEvent("ContactRecordingPaused", { eventTime: 7_500 }),
      taskEvent("ContactRecordingResumed", { eventTime: 7_600 }),
      taskEvent("ContactEnded", { eventTime: 8_000, terminatingParty: "Customer" }),
    ).slice(2),
  ).toEqual([
    "answered 5000",
    "held 6000",
    "resumed 7000",
    "recordingPaused 7500",
    "recordingResumed 7600",
    "ended 8000 customer",
  ]);
});

it("comes back after a reload as far as the snapshot knows", () => {
  const bo = { id: "bo", pType: "Agent", name: "Bo", hasJoined: true, hasLeft: true };
  const whole = interaction({}, {}, { isHold: true, holdTimestamp: 6_000 });
  const participants = { ...Object(whole["participants"]), bo: { ...bo, joinTimestamp: 2_000 } };
  const restored = { ...whole, participants, previousVTeams: ["q0"] };
  expect(told(taskEvent("AgentContact", { interaction: restored }))).toEqual([
    "arrived 1000",
    "joined 2000 Bo",
    "answered 5000",
    "held 6000",
  ]);
});

it("names whom it was handed to", () => {
  const bo = { id: "bo", pType: "Agent", name: "Bo", hasJoined: false };
  const whole = interaction();
  const data = {
    eventTime: 9_500,
    destAgentId: "bo",
    interaction: { ...whole, participants: { ...Object(whole["participants"]), bo } },
  };
  expect(told(taskEvent("AgentBlindTransferred", data)).at(-1)).toBe("transferred 9500 Bo");
});
