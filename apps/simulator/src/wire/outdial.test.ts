import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, fixedId, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

let simulator: Simulator;
let ana: Seat;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual", settings: { answerAfterMs: null } });
  ana = await Seat.take(simulator, 1);
});
afterEach(() => simulator.close());

const create = (outboundType: string, more: object = {}) =>
  ana.ask("POST", "/v1/tasks/", {
    destination: "+14085550170",
    entryPointId: fixedId("entryPoint", 9),
    mediaType: "telephony",
    outboundType,
    ...more,
  });
const only = () => simulator.world().tasks[0]?.id ?? "";
const act = (what: string) =>
  simulator.inject({ method: "POST", url: `/_sim/calls/${only()}/${what}` });

test("a number that is busy", async () => {
  expect(await create("OUTDIAL", { origin: "+14085550190" })).toBe(201);
  expect(ana.take()).toMatchObject([
    {
      event: "AgentContactReserved",
      data: { interaction: { outboundType: "OUTDIAL", contactDirection: { type: "OUTBOUND" } } },
    },
    { event: "AgentOfferContact" },
  ]);
  await act("answer");
  expect((await act("busy")).statusCode).toBe(200);
  expect(ana.take()).toMatchObject([
    { event: "AgentOutboundFailed", data: { reason: "CUSTOMER_BUSY", reasonCode: 1022 } },
    { event: "ContactEnded", data: { agentsPendingWrapUp: [ana.agentId] } },
    { event: "AgentWrapup" },
  ]);
  expect((await act("busy")).statusCode).toBe(409);
});

test("what comes of an outdial is a setting", async () => {
  const payload = { outdialOutcome: "badNumber" };
  const set = await simulator.inject({ method: "PATCH", url: "/_sim/settings", payload });
  expect(set.json()).toMatchObject(payload);
  await create("OUTDIAL", { origin: "+14085550190" });
  await act("answer");
  ana.take();
  simulator.advance(4_000);
  expect(ana.take()).toMatchObject([
    { event: "AgentOutboundFailed", data: { reason: "INVALID_NUMBER_FORMAT" } },
    {},
    {},
  ]);
});

test("a callback", async () => {
  expect(await create("CALLBACK")).toBe(201);
  const [reserved] = ana.take();
  expect(reserved).toMatchObject({ data: { interaction: { outboundType: "CALLBACK" } } });
  await act("answer");
  await act("answer");
  expect(ana.heard()).toEqual(["AgentContactAssigned", "ContactRecordingStarted"]);
});

test("what cannot be", async () => {
  expect(await create("EXECUTE_FLOW")).toBe(400);
  expect(await create("OUTDIAL")).toBe(201);
  expect(ana.take()).toMatchObject([
    { event: "AgentOutboundFailed", data: { reason: "ANI_NOT_ALLOWED" } },
  ]);
});
