import type { Asked, Directory } from "@ringside/desk";
import { describe, expect, test } from "vitest";
import { directory } from "../desk.sample.ts";
import { lastStation, numberFor } from "./last-station.ts";
import { lastRefusal } from "./refusal.ts";

const phones: Directory["devices"] = [
  { type: "BROWSER", unavailable: "softphone" },
  { type: "AGENT_DN", unavailable: null },
];

describe("the station form starts", () => {
  test("with the agent's number, and the team where there is but one", () => {
    const first = lastStation({ ...directory, devices: phones, defaultNumber: "+1408" });
    expect(first).toEqual({ device: "AGENT_DN", number: "+1408", teamId: "t" });
  });

  test("with the agent's number as an extension only where it can be one", () => {
    const inHouse = { ...directory, defaultNumber: "+14085550101" };
    expect(numberFor("EXTENSION", inHouse)).toBe("");
    expect(numberFor("EXTENSION", { ...inHouse, defaultNumber: "1001" })).toBe("1001");
    expect(numberFor("EXTENSION", { ...inHouse, numberLocked: true })).toBe("+14085550101");
  });

  test("with no team where there are several", () => {
    const teams = [...directory.teams, { id: "u", name: "Sales" }];
    expect(lastStation({ ...directory, teams }).teamId).toBeNull();
  });
});

describe("the last refusal", () => {
  const login = (id: string, at: number, outcome: Asked["outcome"]): Asked => ({
    id,
    at,
    outcome,
    settledAt: at,
    command: { kind: "station.login", teamId: "t", device: { type: "EXTENSION", number: "1001" } },
  });
  const refused: Asked["outcome"] = {
    kind: "refused",
    reason: "DUPLICATE_LOCATION",
    trackingId: null,
  };

  test("is read from the desk, so that a reload does not lose it", () => {
    expect(lastRefusal({ a: login("a", 1, refused) })?.code).toBe("DUPLICATE_LOCATION");
  });

  test("is answered by a later try", () => {
    expect(lastRefusal({ a: login("a", 1, refused), b: login("b", 2, null) })).toBeNull();
    expect(
      lastRefusal({ a: login("a", 1, refused), b: login("b", 2, { kind: "done" }) }),
    ).toBeNull();
  });

  test("is the same object each time, so that nothing renders for it", () => {
    const commands = { a: login("a", 1, refused) };
    expect(lastRefusal(commands)).toBe(lastRefusal(commands));
  });
});
