import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, fixedId, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

let simulator: Simulator;
let ana: Seat;
let bo: Seat;
let id: string;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  ana = await Seat.take(simulator, 1);
  bo = await Seat.take(simulator, 2);
  id = simulator.place({ agentId: ana.agentId, queueId: fixedId("queue", 1) });
  simulator.answer(id);
  ana.take();
});
afterEach(() => simulator.close());

const transfer = (to: string, destinationType: string) =>
  ana.ask("POST", `/v1/tasks/${id}/transfer`, { to, destinationType });

test("to an agent", async () => {
  expect(await transfer(bo.agentId, "agent")).toBe(202);
  const [transferred, wrapUp] = ana.take();
  expect(transferred).toMatchObject({
    event: "AgentBlindTransferred",
    data: { destAgentId: bo.agentId, destinationType: "Agent" },
  });
  expect(wrapUp).toMatchObject({
    event: "AgentWrapup",
    data: {
      interaction: { participants: { [ana.agentId]: { hasLeft: true, isWrapUp: true } } },
    },
  });
  expect(bo.heard()).toEqual(["AgentContactReserved", "AgentOfferContact"]);
  simulator.answer(id);
  expect(bo.take()).toMatchObject([
    {
      event: "AgentContactAssigned",
      data: { interaction: { state: "connected", owner: bo.agentId } },
    },
    { event: "ContactRecordingStarted" },
  ]);
});

test("to a queue", async () => {
  await transfer(fixedId("queue", 3), "queue");
  expect(ana.take()).toMatchObject([
    {
      event: "AgentVteamTransferred",
      data: {
        owner: "",
        destinationType: "queue",
        interaction: {
          state: "new",
          currentVTeam: fixedId("queue", 3),
          previousVTeams: [fixedId("queue", 1)],
          media: { [id]: { participants: [expect.stringMatching(/^\+/)] } },
        },
      },
    },
    { event: "AgentWrapup" },
  ]);
});

test("to a number, which is then a participant", async () => {
  await transfer("+14085550170", "dialNumber");
  expect(ana.take()).toMatchObject([
    {
      event: "AgentBlindTransferred",
      data: { interaction: { participants: { "+14085550170": { pType: "DN", hasJoined: true } } } },
    },
    { event: "AgentWrapup" },
  ]);
});

test("what cannot be is refused by the event of the destination", async () => {
  await transfer("12", "dialNumber");
  await transfer("nowhere", "queue");
  await transfer("nowhere", "entrypointDialNumber");
  expect(ana.heard()).toEqual([
    "AgentBlindTransferFailed",
    "AgentVteamTransferFailed",
    "AgentVteamTransferFailed",
  ]);
  expect(await transfer("x", "somewhere")).toBe(400);
});
