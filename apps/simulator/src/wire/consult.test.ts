import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, fixedId, type Simulator } from "../index.ts";
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
  ana.take();
});
afterEach(() => simulator.close());

const on = (path: string, body?: object) => ana.ask("POST", `/v1/tasks/${id}/${path}`, body);
const consult = () => on("consult", { to: bo.agentId, destinationType: "agent" });

test("each is told of the consult as WxCC tells it", async () => {
  expect(await consult()).toBe(202);
  const [held, created] = ana.take();
  expect(held).toMatchObject({
    event: "AgentContactHeld",
    data: { interaction: { state: "hold" } },
  });
  const legId = expect.stringMatching(/^[0-9a-f-]{36}$/);
  const both = {
    consultMediaResourceId: legId,
    consultingAgentId: ana.agentId,
    destAgentId: bo.agentId,
    destinationType: "Agent",
  };
  expect(created).toMatchObject({
    event: "AgentConsultCreated",
    data: {
      ...both,
      isConsulted: false,
      interaction: {
        state: "consulting",
        participants: {
          [ana.agentId]: { consultState: "consultInitiated", isConsulted: false },
          [bo.agentId]: { consultState: "consultReserved", isConsulted: true, hasJoined: false },
        },
      },
    },
  });
  const media = created?.kind === "task" ? Object.values(created.data.interaction.media) : [];
  expect(media).toMatchObject([
    { mType: "mainCall", isHold: true },
    { mType: "consult", isHold: false, participants: [ana.agentId, bo.agentId] },
  ]);
  expect(bo.take()).toMatchObject([
    { event: "AgentContactReserved", data: { isConsulted: true } },
    { event: "AgentOfferConsult", data: { ...both, isConsulted: true, ronaTimeout: 18 } },
  ]);
  simulator.answer(id);
  expect(ana.take()).toMatchObject([
    {
      event: "AgentConsulting",
      data: {
        isConsulted: false,
        interaction: { callProcessingDetails: { consultDestinationAgentJoined: "true" } },
      },
    },
  ]);
  expect(bo.take()).toMatchObject([{ event: "AgentConsulting", data: { isConsulted: true } }]);
  await on("consult/end");
  expect(ana.take()).toMatchObject([
    { event: "AgentConsultEnded", data: { ...both, interaction: { state: "hold" } } },
  ]);
  expect(bo.heard()).toEqual(["AgentConsultEnded"]);
});

test("a transfer of who is consulted", async () => {
  await consult();
  simulator.answer(id);
  ana.take();
  bo.take();
  await on("consult/transfer", { to: bo.agentId, destinationType: "agent" });
  expect(ana.take()).toMatchObject([
    { event: "AgentConsultTransferred", data: { destAgentId: bo.agentId, owner: bo.agentId } },
    { event: "AgentWrapup" },
  ]);
  expect(bo.take()).toMatchObject([
    { event: "AgentConsultTransferred" },
    { event: "AgentContactAssigned", data: { interaction: { state: "connected" } } },
  ]);
});

test("a consult that rings out, and the phone is no place for the screen to answer", async () => {
  await consult();
  expect(await bo.ask("POST", `/v1/tasks/${id}/consult/accept`)).toBe(400);
  bo.take();
  ana.take();
  simulator.advance(18_000);
  expect(bo.take()).toMatchObject([
    { event: "AgentOfferContactRona", data: { interaction: { owner: ana.agentId } } },
  ]);
  expect(ana.take()).toMatchObject([{ event: "AgentConsultFailed", data: { reason: "RONA" } }]);
});

test("what cannot be is refused", async () => {
  await on("consult/end");
  await on("consult/transfer", { to: bo.agentId, destinationType: "agent" });
  await on("consult", { to: "nobody", destinationType: "agent" });
  await bo.ask("POST", `/v1/tasks/${id}/consult`, { to: "x", destinationType: "agent" });
  expect(ana.heard()).toEqual([
    "AgentConsultEndFailed",
    "AgentConsultTransferFailed",
    "AgentConsultFailed",
  ]);
  expect(bo.take()).toMatchObject([{ kind: "taskRefused", event: "AgentConsultFailed" }]);
});

test("a queue is searched, and the search called off", async () => {
  const queueId = fixedId("queue", 4);
  await on("consult", { to: queueId, destinationType: "queue" });
  expect(ana.take()).toMatchObject([
    { event: "AgentContactHeld" },
    {
      event: "AgentConsultCreated",
      data: {
        destinationType: "queue",
        queueId,
        interaction: { callProcessingDetails: { ctqInProgress: "true" } },
      },
    },
  ]);
  expect(bo.heard()).toEqual(["AgentContactReserved", "AgentOfferConsult"]);
  await on("consult/end", { queueId });
  expect(ana.heard()).toEqual(["AgentCtqCancelled"]);
  expect(bo.take()).toMatchObject([{ event: "ContactEnded", data: { agentsPendingWrapUp: [] } }]);
  await on("cancelCtq", { queueId });
  await on("consult", { to: "nowhere", destinationType: "queue" });
  expect(ana.heard()).toEqual(["AgentCtqCancelFailed", "AgentCtqFailed"]);
});

test("an entry point is asked by a contact of its own, which is merged", async () => {
  const door = { to: fixedId("entryPoint", 1), destinationType: "entryPoint" };
  await on("consult", door);
  ana.take();
  const [reserved] = bo.take();
  expect(reserved).toMatchObject({
    event: "AgentContactReserved",
    data: {
      interaction: {
        callProcessingDetails: { relationshipType: "consult", parentInteractionId: id },
      },
    },
  });
  const childId = reserved?.data.interactionId ?? "";
  simulator.answer(childId);
  expect(ana.take()).toMatchObject([
    {
      event: "AgentConsulting",
      data: {
        destinationType: "entryPoint",
        interaction: {
          participants: { [door.to]: { pType: "EP-DN" } },
          callProcessingDetails: { childInteractionId: childId },
        },
      },
    },
  ]);
  await on("consult/conference", door);
  const merged = { event: "ContactMerged", data: { childInteractionId: childId } };
  expect(ana.take()[0]).toMatchObject(merged);
  expect(ana.heard()).not.toContain("ContactEnded");
});
