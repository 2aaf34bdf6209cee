import { describe, expect, test } from "vitest";
import { available, connected, deskWith, directory, idle, now, taskIn } from "../desk.sample.ts";
import { choicesOf } from "./choices.ts";
import { chosenFace, faceOf } from "./face.ts";
import { missedNow } from "./missed.ts";
import { whyOf } from "./why.ts";

const rona = { ...idle, auxCodeId: "rona", cause: { kind: "missed", why: "rona" } } as const;

describe("the state pill", () => {
  test("times the code and the state apart while idle", () => {
    expect(faceOf(deskWith(idle), directory)).toMatchObject({
      tone: "idle",
      name: "Lunch",
      timers: [idle.codeSince, idle.since],
    });
  });

  test("tells the same moment once", () => {
    const { timers } = faceOf(deskWith({ ...idle, codeSince: idle.since + 400 }), directory);
    expect(timers).toHaveLength(1);
  });

  test("has no timer while engaged, and says what comes after", () => {
    expect(faceOf(deskWith(idle, [taskIn(connected)]), directory)).toMatchObject({
      tone: "engaged",
      timers: [],
      next: "Lunch",
    });
    expect(faceOf(deskWith(available, [taskIn(connected)]), directory).next).toBeNull();
  });

  test("shows a missed call as a fault, by WxCC's own word", () => {
    expect(chosenFace(rona, directory)).toMatchObject({ tone: "fault", name: "RONA" });
  });

  test("does without a directory", () => {
    expect(faceOf(deskWith(idle), null).name).toBe("Idle");
  });
});

describe("the states to choose", () => {
  test("are Available, then the codes by name as the language sorts them", () => {
    expect(choicesOf(directory, "lunch").map(({ name }) => name)).toEqual([
      "Available",
      "Ärztin",
      "Break",
      "Lunch",
    ]);
  });

  test("have the system's own only while it holds", () => {
    expect(choicesOf(directory, "rona").at(-1)).toEqual({ id: "rona", name: "RONA", system: true });
  });
});

test("a missed offer asks what now, once for each time, and only while it is why", () => {
  const desk = { ...deskWith(rona), missed: null };
  expect(missedNow(desk)).toEqual({ why: "rona", since: idle.codeSince, caller: null });
  expect(missedNow(deskWith(idle))).toBeNull();
  expect(missedNow(deskWith(available))).toBeNull();
});

describe("why", () => {
  test("a call that rang out is named, with its time", () => {
    const missed = { taskId: "c", why: "rona", customer: { name: "Ana", number: null }, at: now };
    const why = whyOf({ ...deskWith(rona), missed: { ...missed, why: "rona" } });
    expect(why?.text).toMatch(/^You are Idle because the call from Ana rang out at .+\.$/);
  });

  test("a call nobody knows more of is a customer's", () => {
    expect(whyOf(deskWith(rona))?.text).toBe(
      "You are Idle because the call from a customer rang out.",
    );
  });

  test("Available says where calls ring", () => {
    expect(whyOf(deskWith(available))?.text).toContain("extension 1001");
  });

  test("a supervisor's doing is called so", () => {
    const cause = { kind: "supervisor", name: "Noah" } as const;
    expect(whyOf(deskWith({ ...idle, cause }), directory)?.text).toMatch(
      /^You are in Lunch because Noah set it at .+\.$/,
    );
  });

  test("a choice of another tab is called so, with what Available means", () => {
    const cause = { kind: "you", commandId: "somebody-elses" } as const;
    const why = whyOf(deskWith({ ...available, cause }), directory);
    expect(why?.text).toMatch(/^You are Available because you chose it in another tab at .+\.$/);
    expect(why?.next).toContain("extension 1001");
  });
});
