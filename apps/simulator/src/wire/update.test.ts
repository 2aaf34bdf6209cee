import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

let simulator: Simulator;
let ana: Seat;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  ana = await Seat.take(simulator, 1);
});
afterEach(() => simulator.close());

test("variables are written onto the contact", async () => {
  const id = simulator.place({ variables: { Plan: "Basic" } });
  simulator.answer(id);
  ana.take();
  const patch = (attributes: object) => ana.ask("PATCH", `/v1/tasks/${id}`, { attributes });
  expect(await patch({ Plan: "Gold" })).toBe(202);
  expect(ana.take()).toMatchObject([
    {
      event: "ContactUpdated",
      data: {
        updatedBy: ana.agentId,
        interaction: { callAssociatedData: { Plan: { value: "Gold" } } },
      },
    },
  ]);
  expect(await patch({ Plan: "x".repeat(1_025) })).toBe(400);
  const many = Array.from({ length: 31 }, (_, at) => [`name${at}`, ""]);
  expect(await patch(Object.fromEntries(many))).toBe(400);
  simulator.hangup(id);
  ana.take();
  const other = simulator.place();
  await ana.ask("PATCH", `/v1/tasks/${other}`, { attributes: { Plan: "Gold" } });
  expect(ana.heard()).toEqual(["ContactUpdateFailed"]);
});

test("an agent takes a contact out of the queue", async () => {
  await ana.ask("PUT", "/v1/agents/session/state", {
    state: "Idle",
    auxCodeId: simulator.organisation.idleCodes[1]?.id,
  });
  const id = simulator.place({ channel: "email" });
  expect(await ana.ask("POST", `/v1/tasks/${id}/assign`)).toBe(202);
  await ana.ask("POST", `/v1/tasks/${id}/assign`);
  expect(ana.heard()).toEqual([
    "AgentContactReserved",
    "AgentContactAssigned",
    "AgentContactAssignFailed",
  ]);
});
