import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

const name = "Spring offers / 2026";
const campaign = `/v1/dialer/campaign/${encodeURIComponent(name)}/preview-task`;
const leads = [
  { number: "+14085550171", name: "Ida", variables: { Plan: "A" } },
  { number: "+14085550172" },
];

let simulator: Simulator;
let ana: Seat;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  ana = await Seat.take(simulator, 1);
});
afterEach(async () => {
  expect(simulator.violations()).toEqual([]);
  await simulator.close();
});

async function run(more: object = {}): Promise<string> {
  const payload = { name, leads, ...more };
  const answer = await simulator.inject({ method: "POST", url: "/_sim/campaigns", payload });
  expect(answer.statusCode).toBe(201);
  return simulator.world().tasks[0]?.id ?? "";
}
const act = (action: string, taskId: string, at = campaign) =>
  ana.ask("POST", `${at}/${taskId}/${action}`);

test("a reservation says whom it is about, until when, and what may be done", async () => {
  const taskId = await run({ removable: false, autoAction: "remove", offerSeconds: 20 });
  expect(ana.take()).toMatchObject([
    {
      event: "AgentOfferCampaignReservation",
      data: {
        interactionId: taskId,
        campaignId: name,
        reservedAgentChannelId: expect.any(String),
        interaction: {
          state: "new",
          outboundType: "STANDARD_PREVIEW_CAMPAIGN",
          contactDirection: { type: "OUTBOUND" },
          participants: { [ana.agentId]: { hasJoined: false, isOffered: false } },
          callAssociatedDetails: { ani: "+14085550171", customerName: "Ida" },
          callAssociatedData: { Plan: { value: "A" } },
          callProcessingDetails: {
            campaignId: name,
            campaignType: "preview_standard",
            campaignPreviewOfferTimeout: String(simulator.now + 20_000),
            campaignPreviewSkipDisabled: "false",
            campaignPreviewRemoveDisabled: "true",
            campaignPreviewAutoAction: "REMOVE",
          },
        },
      },
    },
  ]);
});

test("accepted: a call with an id of its own, that names the reservation", async () => {
  const taskId = await run();
  ana.take();
  expect(await act("accept", taskId)).toBe(202);
  expect(ana.heard()).toEqual([]);
  simulator.advance(4_000);
  const [assigned, recorded] = ana.take();
  expect(recorded).toMatchObject({ event: "ContactRecordingStarted" });
  expect(assigned).toMatchObject({
    event: "AgentContactAssigned",
    data: {
      reservationInteractionId: taskId,
      campaignId: name,
      interaction: { state: "connected" },
    },
  });
  const callId = assigned?.data.interactionId ?? "";
  expect(callId).not.toBe(taskId);
  expect(assigned?.data).not.toHaveProperty("reservedAgentChannelId");
  expect(await ana.ask("POST", `/v1/tasks/${callId}/end`)).toBe(202);
  expect(ana.heard()).toEqual(["ContactEnded", "AgentWrapup"]);
});

test("nobody answers: the reservation ends, to be wrapped up", async () => {
  const taskId = await run();
  ana.take();
  await act("accept", taskId);
  await simulator.inject({ method: "POST", url: `/_sim/calls/${taskId}/noAnswer` });
  expect(ana.take()).toMatchObject([
    { event: "AgentOutboundFailed", data: { interactionId: taskId, reason: "NO_ANSWER" } },
    {
      event: "ContactEnded",
      data: { interactionId: taskId, agentsPendingWrapUp: [ana.agentId] },
    },
    { event: "AgentWrapup" },
  ]);
});

test("skipped and removed: somebody else in the same place, then nobody", async () => {
  const taskId = await run();
  ana.take();
  expect(await act("skip", taskId)).toBe(202);
  expect(ana.take()).toMatchObject([
    {
      event: "CampaignContactUpdated",
      data: {
        interactionId: taskId,
        campaignId: name,
        interaction: { callAssociatedDetails: { ani: "+14085550172" } },
      },
    },
  ]);
  expect(await act("remove", taskId)).toBe(202);
  expect(ana.take()).toMatchObject([
    { event: "ContactEnded", data: { interactionId: taskId, agentsPendingWrapUp: [] } },
  ]);
});

test.each([
  ["accept", "CampaignPreviewAcceptFailed", "CAMPAIGN_NOT_FOUND", {}, "Other"],
  ["skip", "CampaignPreviewSkipFailed", "SKIP_NOT_ALLOWED", { skippable: false }, null],
  ["remove", "CampaignPreviewRemoveFailed", "REMOVE_NOT_ALLOWED", { removable: false }, null],
] as const)("%s that may not be", async (action, event, reason, more, other) => {
  const taskId = await run(more);
  ana.take();
  const named = other === null ? campaign : `/v1/dialer/campaign/${other}/preview-task`;
  expect(await act(action, taskId, named)).toBe(202);
  expect(ana.take()).toMatchObject([
    { event, data: { campaignId: other ?? name, interactionId: taskId, reason } },
  ]);
});

test("a reload tells of a reservation as it stands", async () => {
  const taskId = await run();
  ana.take();
  await ana.ask("POST", "/v1/agents/reload");
  expect(ana.take()).toMatchObject([
    {
      event: "AgentContact",
      data: { interactionId: taskId, campaignId: name, interaction: { state: "new" } },
    },
  ]);
});

test("no id is a bad request; a campaign that runs, or none, is told to who drives it", async () => {
  expect(await act("accept", "no-id")).toBe(400);
  await run();
  const again = { name, leads };
  const at = "/_sim/campaigns";
  const post = await simulator.inject({ method: "POST", url: at, payload: again });
  expect(post.statusCode).toBe(409);
  const nowhere = { name: "Other", leads, queueId: "nowhere" };
  const wrong = await simulator.inject({ method: "POST", url: at, payload: nowhere });
  expect(wrong.statusCode).toBe(404);
  const url = `${at}/${encodeURIComponent(name)}`;
  const listed = await simulator.inject({ url: at });
  expect(listed.json()).toMatchObject({ campaigns: [{ name, leads: [{}] }] });
  expect((await simulator.inject({ method: "DELETE", url })).statusCode).toBe(204);
  expect((await simulator.inject({ method: "DELETE", url })).statusCode).toBe(404);
  expect(ana.heard()).toEqual(["AgentOfferCampaignReservation", "ContactEnded"]);
});
