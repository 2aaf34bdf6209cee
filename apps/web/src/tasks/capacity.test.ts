import { expect, test } from "vitest";
import { available, connected, deskWith, taskIn } from "../desk.sample.ts";
import { roomOf } from "./capacity.ts";

test("room is told channel by channel, in the order agents know, with what is taken of it", () => {
  const desk = deskWith(available, [
    taskIn(connected, { id: "a" }),
    taskIn(connected, { id: "b", channel: "chat" }),
  ]);
  if (desk.station.kind !== "in") throw new Error("no station");
  const capacity = { social: 0, workItem: 1, chat: 2, telephony: 1 };
  expect(roomOf({ ...desk, station: { ...desk.station, capacity } })).toEqual([
    { channel: "telephony", used: 1, of: 1 },
    { channel: "chat", used: 1, of: 2 },
    { channel: "workItem", used: 0, of: 1 },
  ]);
  expect(roomOf({ ...desk, station: { kind: "unknown" } })).toEqual([]);
});
