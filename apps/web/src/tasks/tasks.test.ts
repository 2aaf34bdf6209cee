import { describe, expect, test } from "vitest";
import { available, connected, deskWith, now, taskIn } from "../desk.sample.ts";
import { channelOf, nameOf } from "./name.ts";
import { selected } from "./selection.ts";

const wrapup = taskIn({ kind: "wrapup", since: now, told: true }, { id: "w" });
const call = taskIn(connected, { id: "c" });
const chat = taskIn(connected, { id: "t", channel: "chat", createdAt: now });
const offer = taskIn(
  { kind: "offered", since: now, told: true, ringsFor: 18_000, answer: "phone" },
  { id: "o" },
);

describe("the contact in the middle", () => {
  test("is the one picked, as long as it is there", () => {
    const desk = deskWith(available, [call, wrapup]);
    expect(selected(desk, "w")?.id).toBe("w");
    expect(selected(desk, "gone")?.id).toBe("c");
  });

  test("is else who waits on the line, then who waits in writing, then a wrap-up", () => {
    expect(selected(deskWith(available, [wrapup, chat, call]), null)?.id).toBe("c");
    expect(selected(deskWith(available, [wrapup, chat]), null)?.id).toBe("t");
  });

  test("is never one that still rings", () => {
    expect(selected(deskWith(available, [offer]), "o")).toBeNull();
  });
});

test("a customer is called by name, else by number", () => {
  expect(nameOf({ name: "Ana", number: "+351" })).toBe("Ana");
  expect(nameOf({ name: null, number: "+351" })).toBe("+351");
  expect(nameOf({ name: null, number: null })).toBe("Unknown caller");
});

test("a channel nobody foresaw is a contact", () => {
  expect(channelOf("telephony")).toBe("Call");
  expect(channelOf("constructor")).toBe("Contact");
});
