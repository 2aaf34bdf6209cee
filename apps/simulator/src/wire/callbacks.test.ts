import { afterEach, beforeEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../index.ts";
import { momentIn } from "./place-time.ts";
import { Seat } from "./seat.sample.ts";

const path = `/v1/callbacks/organization/${harbour.id}/scheduled-callback`;
/** The virtual clock starts at eight in the morning of a Monday in January, UTC. */
const asked = {
  customerName: "Ida",
  callbackNumber: "+14085550177",
  timezone: "America/New_York",
  scheduleDate: "2026-01-05",
  startTime: "09:30:00",
  endTime: "10:30:00",
  queueId: fixedId("queue", 1),
  callbackReason: "The lamp",
};

let simulator: Simulator;
let ana: Seat;
let desktop: Desktop;

beforeEach(async () => {
  const start = Date.UTC(2026, 0, 5, 8);
  simulator = await createSimulator({
    clock: { kind: "virtual", start },
    settings: { answerAfterMs: null },
  });
  ana = await Seat.take(simulator, 1);
  desktop = new Desktop(simulator);
  await desktop.signIn(ana.agentId);
});
afterEach(async () => {
  expect(simulator.violations()).toEqual([]);
  await simulator.close();
});

const schedule = (more: object = {}) => desktop.call("POST", path, { ...asked, ...more });
const listed = async (query = "") => (await desktop.call("GET", `${path}${query}`)).body;

test("at its time a callback waits in its queue, and rings at whom it was for", async () => {
  const { status, body } = await schedule({ assigneeAgent: ana.agentId });
  expect(status).toBe(201);
  expect(body).toMatchObject({ ...asked, assigneeAgent: ana.agentId, callbackOrigin: "api" });
  // Half past nine in New York is half past two in the afternoon, UTC.
  simulator.advance(6.5 * 3_600_000 - 1);
  expect(ana.heard()).toEqual([]);
  simulator.advance(1);
  expect(ana.take()).toMatchObject([
    {
      event: "AgentContactReserved",
      data: {
        interaction: {
          outboundType: "CALLBACK",
          callAssociatedDetails: { ani: asked.callbackNumber, customerName: "Ida" },
        },
      },
    },
    { event: "AgentOfferContact" },
  ]);
  expect(await listed()).toMatchObject({ meta: { totalRecords: 0 }, data: [] });
});

test("it is found by number and by agent, in pages, changed and cancelled", async () => {
  const { body } = await schedule();
  await schedule({ callbackNumber: "+14085550178", startTime: "09:00:00" });
  expect(await listed("?pageSize=1")).toMatchObject({
    meta: { totalRecords: 2, totalPages: 2 },
    data: [{ startTime: "09:00:00" }],
  });
  expect(await listed(`?callbackNumber=${encodeURIComponent("+14085550178")}`)).toMatchObject({
    meta: { totalRecords: 1 },
  });
  expect(await listed(`?assigneeAgent=${ana.agentId}`)).toMatchObject({ data: [] });
  const { id } = simulator.world().scheduled[0] ?? { id: "" };
  expect(body).toMatchObject({ id });
  const later = { ...asked, id, startTime: "11:00:00", endTime: "12:00:00" };
  const changed = await desktop.call("PUT", `${path}/${id}`, later);
  expect(changed).toMatchObject({ status: 200, body: { id, startTime: "11:00:00" } });
  simulator.advance(7 * 3_600_000);
  expect((await desktop.call("GET", `${path}/${id}`)).status).toBe(200);
  expect((await desktop.call("DELETE", `${path}/${id}`)).status).toBe(204);
  expect((await desktop.call("GET", `${path}/${id}`)).status).toBe(404);
  simulator.advance(2 * 3_600_000);
  expect(simulator.world().tasks).toHaveLength(1);
});

test.each([
  ["too soon", { timezone: "UTC", startTime: "08:20:00", endTime: "09:20:00" }],
  ["too far off", { scheduleDate: "2026-03-01" }],
  ["too short", { endTime: "09:45:00" }],
  ["too long", { endTime: "18:00:00" }],
  ["no day", { scheduleDate: "2026-02-30" }],
  ["no place", { timezone: "Atlantis/Harbour" }],
  ["no number", { callbackNumber: "call me" }],
  ["no queue", { queueId: "nowhere" }],
  ["no agent", { assigneeAgent: fixedId("team", 1) }],
])("%s is a bad request", async (_, more) => {
  expect((await schedule(more)).status).toBe(400);
  expect(simulator.world().scheduled).toEqual([]);
});

test("another organisation's, and none that is there", async () => {
  const elsewhere = path.replace(harbour.id, fixedId("team", 1));
  expect((await desktop.call("GET", elsewhere)).status).toBe(403);
  const none = `${path}/${fixedId("team", 1)}`;
  expect((await desktop.call("PUT", none, asked)).status).toBe(404);
  expect((await desktop.call("DELETE", none)).status).toBe(404);
});

test("a place's time is its own, in winter and in summer", () => {
  expect(momentIn("America/New_York", "2026-01-05", "09:30")).toBe(Date.UTC(2026, 0, 5, 14, 30));
  expect(momentIn("America/New_York", "2026-07-05", "09:30:00")).toBe(Date.UTC(2026, 6, 5, 13, 30));
  expect(momentIn("Asia/Tokyo", "2026-01-05", "00:10")).toBe(Date.UTC(2026, 0, 4, 15, 10));
});
