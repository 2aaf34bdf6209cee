import { afterEach, beforeEach, expect, test } from "vitest";
import { createSimulator, type Simulator } from "../index.ts";
import { Seat } from "./seat.sample.ts";

let simulator: Simulator;
let ana: Seat;
let id: string;

beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  ana = await Seat.take(simulator, 1);
  id = simulator.place();
  simulator.answer(id);
  ana.take();
});
afterEach(() => simulator.close());

const record = (what: string, body?: object) =>
  ana.ask("POST", `/v1/tasks/${id}/record/${what}`, body);

test("a recording pauses and goes on, by hand and by itself", async () => {
  await record("pause");
  expect(ana.take()).toMatchObject([
    {
      event: "ContactRecordingPaused",
      data: {
        interaction: { callProcessingDetails: { isPaused: "true", recordInProgress: "true" } },
      },
    },
  ]);
  await record("resume", { autoResumed: false });
  expect(ana.take()).toMatchObject([
    { event: "ContactRecordingResumed", data: { autoResumed: false } },
  ]);
  await record("pause");
  ana.take();
  simulator.advance(30_000);
  expect(ana.take()).toMatchObject([
    {
      event: "ContactRecordingResumed",
      data: {
        autoResumed: true,
        interaction: { callProcessingDetails: { isPaused: "false" } },
      },
    },
  ]);
});

test("what cannot be is refused", async () => {
  expect(await record("resume", {})).toBe(400);
  expect(await record("resume", { autoResumed: false })).toBe(202);
  await record("pause");
  await record("pause");
  expect(ana.heard()).toEqual([
    "ContactRecordingResumeFailed",
    "ContactRecordingPaused",
    "ContactRecordingPauseFailed",
  ]);
});
