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

test.each([
  ["chat", "chat"],
  ["email", "email"],
  ["social", "facebook"],
] as const)("a contact by %s is accepted, and ended", async (channel, mediaChannel) => {
  const id = simulator.place({ channel, from: "rui@mail.example", customerName: "Rui" });
  expect(ana.take()).toMatchObject([
    {
      event: "AgentContactReserved",
      data: {
        interaction: {
          mediaType: channel,
          mediaChannel,
          callAssociatedDetails: { ani: "rui@mail.example", customerName: "Rui" },
        },
      },
    },
    { event: "AgentOfferContact", data: { ronaTimeout: 18 } },
  ]);
  expect(await ana.ask("POST", `/v1/tasks/${id}/accept`)).toBe(202);
  expect(ana.heard()).toEqual(["AgentContactAssigned"]);
  await ana.ask("POST", `/v1/tasks/${id}/end`);
  expect(ana.heard()).toEqual(["ContactEnded", "AgentWrapup"]);
});

test("one is rejected, and one answered by a hand", async () => {
  const id = simulator.place({ channel: "chat" });
  ana.take();
  await ana.ask("POST", `/v1/tasks/${id}/reject`, { mediaResourceId: id });
  expect(ana.heard()).toEqual(["AgentContactAssignFailed"]);
  await ana.ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  ana.take();
  simulator.answer(id);
  expect(ana.heard()).toEqual(["AgentContactAssigned"]);
});

test("what is for voice only is refused", async () => {
  const id = simulator.place({ channel: "chat" });
  simulator.answer(id);
  ana.take();
  await ana.ask("POST", `/v1/tasks/${id}/hold`, { mediaResourceId: id });
  expect(ana.take()).toMatchObject([
    { event: "AgentContactHoldFailed", data: { reason: "VOICE_ONLY" } },
  ]);
});
