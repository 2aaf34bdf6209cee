import { beforeEach, expect, test, vi } from "vitest";
import { inOrder, rememberReason, toggleFavouriteReason, usualReason } from "./order.ts";

const codes = ["Zone", "Ask", "Usual", "Moved"].map((name) => {
  return { id: name.toLowerCase(), name, isDefault: name === "Usual" };
});
const names = () => inOrder(codes).map(({ name, mark }) => `${name} ${mark}`);

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

test("reasons are the usual one first, then by name, for an agent who has no habits yet", () => {
  expect(names()).toEqual(["Usual usual", "Ask null", "Moved null", "Zone null"]);
});

test("favourites come before what was given last, and that before the usual one", () => {
  for (const id of ["ask", "zone", "moved", "gone"]) rememberReason(id);
  toggleFavouriteReason("ask");
  expect(names()).toEqual(["Ask favourite", "Moved last", "Zone last", "Usual usual"]);
  toggleFavouriteReason("ask");
  expect(names()).toEqual(["Moved last", "Zone last", "Usual usual", "Ask null"]);
});

test("what is given unasked is the profile's, and not the agent's habit", () => {
  toggleFavouriteReason("zone");
  expect(usualReason(codes)?.id).toBe("usual");
  expect(usualReason(codes.slice(0, 2))?.id).toBe("ask");
  expect(usualReason([])).toBeNull();
});
