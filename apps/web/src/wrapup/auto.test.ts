import { describe, expect, test } from "vitest";
import { connected, now, taskIn } from "../desk.sample.ts";
import { endsAt, reasonThen } from "./auto.ts";

const wrapup = taskIn({ kind: "wrapup", since: now, told: true });
const asIs = { stopped: false, extra: 0 };
const minute = { after: 60_000, mayStop: true };

describe("a wrap-up that ends by itself", () => {
  test("does so after its time, and only while it is one", () => {
    expect(endsAt(wrapup, minute, asIs)).toBe(now + 60_000);
    expect(endsAt(taskIn(connected), minute, asIs)).toBeNull();
  });

  test("has as much more time as the agent took", () => {
    expect(endsAt(wrapup, minute, { ...asIs, extra: 120_000 })).toBe(now + 180_000);
  });

  test("waits where the profile says nothing, or the agent stopped it", () => {
    expect(endsAt(wrapup, null, asIs)).toBeNull();
    expect(endsAt(wrapup, minute, { ...asIs, stopped: true })).toBeNull();
  });

  test("gives the chosen reason, else the usual one, else the first by name", () => {
    const codes = [
      { id: "z", name: "Zone", isDefault: false },
      { id: "a", name: "Ask", isDefault: false },
    ];
    const usual = { id: "u", name: "Usual", isDefault: true };
    expect(reasonThen([...codes, usual], "z")).toBe("z");
    expect(reasonThen([...codes, usual], null)).toBe("u");
    expect(reasonThen([...codes, usual], "no longer there")).toBe("u");
    expect(reasonThen(codes, null)).toBe("a");
    expect(reasonThen([], "z")).toBeNull();
  });
});
