import { expect, test } from "vitest";
import type { DestinationEntry } from "@ringside/desk";
import { pageOf } from "./page.ts";

const agent = (name: string, state: DestinationEntry["state"] = "available"): DestinationEntry => ({
  kind: "agent",
  id: `id-${name}`,
  name,
  state,
});
const names = ({ entries }: ReturnType<typeof pageOf>) => entries.map(({ name }) => name);

test("names are found without their accents, whatever their case", () => {
  const all = [agent("Zoë Ávila"), agent("Bo")];
  expect(names(pageOf(all, " AVI", 0))).toEqual(["Zoë Ávila"]);
  expect(names(pageOf(all, "nobody", 0))).toEqual([]);
});

test("a number is found by its digits, and an agent not by an id", () => {
  const courier: DestinationEntry = { kind: "number", id: "+1408", name: "Courier", state: null };
  expect(names(pageOf([courier, agent("Bo")], "140", 0))).toEqual(["Courier"]);
  expect(names(pageOf([agent("Bo")], "id-", 0))).toEqual([]);
});

test("who is free comes first, then all by name", () => {
  const all = [agent("Cy"), agent("Al", "idle"), agent("Bo")];
  expect(names(pageOf(all, "", 0))).toEqual(["Bo", "Cy", "Al"]);
});

test("pages of 25 lead to the end and no further", () => {
  const all = Array.from({ length: 51 }, (_, at) => agent(`a${String(at).padStart(2, "0")}`));
  const [one, two, three] = [0, 1, 2].map((page) => pageOf(all, "", page));
  expect(one).toMatchObject({ total: 51, next: 1 });
  expect(two).toMatchObject({ next: 2 });
  expect(three).toMatchObject({ next: null, entries: [{ name: "a50" }] });
});
