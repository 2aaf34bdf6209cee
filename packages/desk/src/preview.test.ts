import { expect, it } from "vitest";
import {
  allowed,
  emptyDesk,
  fold,
  interpret,
  settlement,
  type Command,
  type Desk,
} from "./index.ts";
import { interaction, me, read, taskEvent } from "./interpret/notification.sample.ts";

const waiting = { hasJoined: false, joinTimestamp: null };
const reservation = (over: object = {}) =>
  interaction(
    {
      outboundType: "STANDARD_PREVIEW_CAMPAIGN",
      contactDirection: { type: "OUTBOUND" },
      state: "new",
      callProcessingDetails: {
        campaignId: "Spring",
        campaignPreviewOfferTimeout: "30000",
        campaignPreviewSkipDisabled: "false",
        campaignPreviewRemoveDisabled: "true",
        campaignPreviewAutoAction: "REMOVE",
        ...over,
      },
    },
    waiting,
  );
const offered = taskEvent("AgentOfferCampaignReservation", {
  campaignId: "Spring",
  interaction: reservation(),
});

function desk(...events: ReturnType<typeof taskEvent>[]): Desk {
  const live = fold(emptyDesk(0), { kind: "link", link: { kind: "live", since: 0 } });
  return events.flatMap((event) => interpret(event, me, 0)).reduce(fold, live);
}
const call: Command = { kind: "preview.call", previewId: "i1" };
const skip: Command = { kind: "preview.skip", previewId: "i1" };
const remove: Command = { kind: "preview.remove", previewId: "i1" };

it("shows whom it would call, until when and what then, and is no contact", () => {
  const { previews, tasks } = desk(offered);
  expect(tasks).toEqual({});
  expect(previews["i1"]).toMatchObject({
    campaign: "Spring",
    customer: { name: "Leo" },
    until: 30_000,
    next: "remove",
    skippable: true,
    removable: false,
  });
  expect(previews["i1"]?.variables.find(({ secure }) => secure)?.value).toBeNull();
});

it("comes back after a reload, moves on to somebody else, and goes", () => {
  const again = taskEvent("AgentContact", { interaction: reservation() });
  expect(Object.keys(desk(again).previews)).toEqual(["i1"]);
  const ended = taskEvent("ContactEnded", {
    eventTime: 9_500,
    agentsPendingWrapUp: [],
    interaction: { ...reservation(), isTerminated: true },
  });
  const over = desk(offered, ended);
  expect([over.previews, over.tasks]).toEqual([{}, {}]);
  expect(desk(ended, offered).previews).toEqual({});
});

it("gives way to its call, which is a contact with an id of its own", () => {
  const assigned = taskEvent("AgentContactAssigned", {
    eventTime: 9_600,
    interactionId: "call",
    reservationInteractionId: "i1",
    campaignId: "Spring",
  });
  const { previews, tasks } = desk(offered, assigned);
  expect([Object.keys(previews), Object.keys(tasks)]).toEqual([[], ["call"]]);
  expect(settlement(call, assigned)).toEqual({ kind: "done" });
  expect(settlement({ ...call, previewId: "i2" }, assigned)).toBeNull();
});

it("says why nobody was reached, and leaves the wrap-up", () => {
  const failed = taskEvent("AgentOutboundFailed", {
    eventTime: 9_500,
    reason: "NO_ANSWER",
    interaction: reservation(),
  });
  expect(settlement(call, failed)).toMatchObject({ kind: "refused", reason: "NO_ANSWER" });
  const wrapup = taskEvent("AgentWrapup", {
    eventTime: 9_700,
    interaction: interaction({ outboundType: "STANDARD_PREVIEW_CAMPAIGN" }, { isWrapUp: true }),
  });
  const after = desk(offered, failed, wrapup);
  expect(after.previews).toEqual({});
  expect(after.tasks["i1"]?.phase.kind).toBe("wrapup");
});

it("may be skipped and removed where the campaign lets the agent", () => {
  const now = desk(offered);
  expect(allowed(now, call)).toEqual({ ok: true });
  expect(allowed(now, skip)).toEqual({ ok: true });
  expect(allowed(now, remove)).toEqual({ ok: false, why: "removeNotAllowed" });
  expect(allowed(desk(), call)).toEqual({ ok: false, why: "notPreviewed" });
  const asked = fold(now, { kind: "asked", id: "command-1", command: call, at: 1 });
  expect(allowed(asked, skip)).toEqual({ ok: false, why: "inProgress" });
});

it("is settled by the next one, or by WxCC's refusal", () => {
  const next = taskEvent("CampaignContactUpdated", { interaction: reservation() });
  expect(settlement(skip, next)).toEqual({ kind: "done" });
  expect(settlement(call, next)).toBeNull();
  const refusal = {
    type: "CampaignPreviewSkipFailed",
    campaignId: "Spring",
    reason: "SKIP_NOT_ALLOWED",
  };
  expect(settlement(skip, read("RoutingMessage", refusal))).toMatchObject({
    reason: "SKIP_NOT_ALLOWED",
  });
});
