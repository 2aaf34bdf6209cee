import { expect, test } from "vitest";
import { available, connected, deskWith, directory, taskIn } from "../desk.sample.ts";
import { shortcutNames } from "../keys/index.ts";
import { actionEntries, deskEntries, peopleEntries } from "./entries.ts";

const wrapup = taskIn({ kind: "wrapup", since: 1, told: true });
const talking = taskIn(connected);
const live = { kind: "live" } as const;

test("every action that has a key stands there; one that nothing is for says so", () => {
  const entries = actionEntries([{ name: "Sign out", run: () => undefined }]);
  expect(entries).toHaveLength(shortcutNames.length - 1 + 1);
  expect(entries[0]).toMatchObject({ name: "Sign out", why: null });
  expect(entries.find(({ id }) => id === "action hold")).toMatchObject({
    why: "Not possible just now.",
    keys: ["Ctrl", "Alt", "H"],
  });
});

test("states but the present one, other contacts, and reasons where they are due", () => {
  const codes = { ...directory, wrapUpCodes: [{ id: "sale", name: "Sale", isDefault: false }] };
  const other = { ...talking, id: "other" };
  const desk = deskWith(available, [wrapup, other]);
  const names = deskEntries(desk, live, codes, wrapup).map(({ name }) => name);
  expect(names).toEqual(["Wrap up as Sale", "Go to Ana", "Be Lunch", "Be Break", "Be Ärztin"]);
  const calm = deskEntries(deskWith(available, [talking]), live, codes, talking);
  expect(calm.map(({ group }) => group)).toEqual(["states", "states", "states"]);
});

test("whom the contact may go to, and why not while the line is down", () => {
  const bo = { kind: "agent", id: "bo", name: "Bo", state: "available" } as const;
  const desk = deskWith(available, [talking]);
  const [consult, transfer] = peopleEntries(desk, live, talking, [bo]);
  expect([consult?.name, transfer?.name]).toEqual(["Consult Bo", "Transfer to Bo"]);
  expect(consult?.why).toBeNull();
  const lost = { ...desk, link: { kind: "lost", since: 1, why: "closed" } } as const;
  expect(peopleEntries(lost, live, talking, [bo])[0]?.why).toMatch(/line is down/);
});
