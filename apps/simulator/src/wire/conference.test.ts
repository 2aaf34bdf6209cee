import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

let simulator: Simulator;
let ana: Seat;
let bo: Seat;
let id: string;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
  ana = await Seat.take(simulator, 1);
  bo = await Seat.take(simulator, 2);
  id = simulator.place({ agentId: ana.agentId });
  simulator.answer(id);
  const to = { to: bo.agentId, destinationType: "agent" };
  await ana.ask("POST", `/v1/tasks/${id}/consult`, to);
  simulator.answer(id);
  ana.take();
  bo.take();
  expect(await ana.ask("POST", `/v1/tasks/${id}/consult/conference`, to)).toBe(202);
});
afterEach(() => simulator.close());

const on = (path: string) => ana.ask("POST", `/v1/tasks/${id}/conference/${path}`);

test("it comes about as WxCC tells it", () => {
  const [conferencing, conferenced, joined] = ana.take();
  expect(conferencing).toMatchObject({ event: "AgentConsultConferencing" });
  expect(conferenced).toMatchObject({
    event: "AgentConsultConferenced",
    data: {
      isConferencing: true,
      destAgentId: bo.agentId,
      interaction: {
        state: "conference",
        participants: {
          [ana.agentId]: { isConsulted: false, consultState: "conferencing" },
          [bo.agentId]: { isConsulted: true, consultState: "conferencing" },
        },
        media: { [id]: { isHold: false, participants: { length: 3 } } },
      },
    },
  });
  expect(joined).toMatchObject({
    event: "ParticipantJoinedConference",
    data: { participantId: bo.agentId, participantType: "Agent" },
  });
  expect(bo.heard()).toEqual([
    "AgentConsultConferencing",
    "AgentConsultConferenced",
    "ParticipantJoinedConference",
  ]);
});

test("the owner exits", async () => {
  ana.take();
  bo.take();
  await on("exit");
  expect(ana.take()).toMatchObject([
    {
      event: "ParticipantLeftConference",
      data: {
        owner: bo.agentId,
        participantId: ana.agentId,
        agentsPendingWrapUp: [ana.agentId],
        isConferencing: false,
        interaction: { state: "connected" },
      },
    },
    { event: "AgentWrapup" },
  ]);
  expect(bo.take()).toMatchObject([
    { event: "ParticipantLeftConference" },
    {
      event: "ContactOwnerChanged",
      data: { fromOwner: ana.agentId, toOwner: bo.agentId, interaction: { owner: bo.agentId } },
    },
    { event: "AgentConsultConferenceEnded" },
  ]);
});

test("who left stays in the main call, as one who has left, until the wrap-up", async () => {
  const [code] = simulator.organisation.wrapUpCodes;
  bo.take();
  await on("exit");
  const [left] = bo.take();
  expect(left).toMatchObject({
    data: {
      interaction: {
        participants: { [ana.agentId]: { hasLeft: true, isWrapUp: true } },
        media: { [id]: { participants: expect.arrayContaining([ana.agentId, bo.agentId]) } },
      },
    },
  });
  const reason = { auxCodeId: code?.id, wrapUpReason: code?.name };
  expect(await ana.ask("POST", `/v1/tasks/${id}/wrapup`, reason)).toBe(202);
  await bo.ask("POST", `/v1/tasks/${id}/hold`, { mediaResourceId: id });
  const [held] = bo.take();
  expect(held).toMatchObject({
    event: "AgentContactHeld",
    data: {
      interaction: {
        media: { [id]: { participants: expect.not.arrayContaining([ana.agentId]) } },
      },
    },
  });
});

test("somebody is dropped, and told by whom", async () => {
  bo.take();
  await on(`participants/${bo.agentId}/drop`);
  expect(bo.take()).toMatchObject([
    {
      event: "ParticipantLeftConference",
      data: { droppedById: ana.agentId, droppedByName: "Ana Ibarra", droppedByRole: "Agent" },
    },
    { event: "AgentWrapup" },
  ]);
});

test("the customer leaves, and the agents are in a post call", async () => {
  ana.take();
  simulator.hangup(id);
  expect(ana.take()).toMatchObject([
    { event: "ParticipantPostCallActivity", data: { interaction: { state: "post_call" } } },
  ]);
});

test("what cannot be is refused, each by its own event", async () => {
  await on("transfer");
  ana.take();
  await on("exit");
  await on("transfer");
  await on(`participants/${bo.agentId}/drop`);
  await ana.ask("POST", `/v1/tasks/${id}/consult/conference`, { to: bo.agentId });
  expect(ana.heard()).toEqual([
    "ParticipantLeftConferenceFailed",
    "AgentConferenceTransferFailed",
    "ParticipantDropConferenceFailed",
    "AgentConsultConferenceFailed",
  ]);
});
