import { afterEach, expect, test } from "vitest";
import { createSimulator, fixedId, harbour, type Fact, type Simulator } from "../index.ts";
import { readScenario } from "./read.ts";
import { shippedNames, shippedText } from "./shipped.ts";

const minute = 60_000;
let simulator: Simulator;
afterEach(() => simulator?.close());

/** Plays a scenario on a clock of its own, and hears all that happens. */
async function play(name: string, ms: number) {
  simulator = await createSimulator({ clock: "virtual", listen: false, scenario: name });
  const start = simulator.now;
  const facts: Fact[] = [...simulator.facts];
  for (let passed = 0; passed < ms; passed += minute) {
    const seen = simulator.facts.at(-1)?.seq ?? 0;
    simulator.advance(minute);
    facts.push(...simulator.facts.filter(({ seq }) => seq > seen));
    expect(simulator.violations()).toEqual([]);
  }
  const contacts = facts.flatMap((fact) => (fact.kind === "contact" ? fact : []));
  const count = (what: string) =>
    new Set(contacts.filter((one) => one.what === what).map(({ task }) => task.id)).size;
  return { start, facts, contacts, count, refused: facts.filter(({ kind }) => kind === "refused") };
}

test.each(shippedNames())("%s can be read, and says what it is about", (name) => {
  const { about } = readScenario(shippedText(name) ?? "", harbour);
  expect(about.length).toBeGreaterThan(40);
});

test("a quiet morning: every call is answered, and soon", async () => {
  const { contacts, count, refused } = await play("quiet-morning", 120 * minute);
  expect(count("arrived")).toBeGreaterThan(15);
  expect(count("answered")).toBeGreaterThan(count("arrived") * 0.9);
  const waits = contacts
    .filter(({ what }) => what === "answered")
    .map(({ at, task }) => at - task.createdAt);
  expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(20_000);
  expect(refused).toEqual([]);
});

test("a busy hour: lines grow, some customers give up, and whoever is answered is wrapped up", async () => {
  const { contacts, count, refused } = await play("busy-hour", 60 * minute);
  const inLine = contacts.filter(({ what, task }) => what === "ended" && task.owner === null);
  expect(count("arrived")).toBeGreaterThan(90);
  expect(count("answered")).toBeGreaterThan(count("arrived") * 0.6);
  expect(inLine.length).toBeGreaterThan(3);
  expect(count("wrappedUp")).toBeGreaterThan(count("answered") * 0.8);
  expect(refused).toEqual([]);
});

test("an outage at ten: Webex fails for five minutes, and calls go on all the same", async () => {
  simulator = await createSimulator({ clock: "virtual", listen: false, scenario: "outage-at-ten" });
  const ask = async () =>
    (await simulator.inject({ method: "GET", url: "/v1/authorize?state=x" })).statusCode;
  simulator.advance(9 * minute);
  expect(await ask()).toBe(400);
  simulator.advance(2 * minute);
  expect(await ask()).toBe(503);
  const during = simulator.facts.filter(({ at }) => at > simulator.now - minute);
  expect(during.length).toBeGreaterThan(0);
  simulator.advance(5 * minute);
  expect(await ask()).toBe(400);
});

test("a transfer carousel: customers go round, and many hang up", async () => {
  const { contacts, count } = await play("transfer-carousel", 30 * minute);
  const rounds = contacts.filter(({ what }) => what === "transferredToQueue");
  const most = Math.max(...rounds.map(({ task }) => task.previousQueueIds.length));
  expect(rounds.length).toBeGreaterThan(count("arrived") * 2);
  expect(most).toBeGreaterThanOrEqual(4);
  expect(
    contacts.some(({ task }) => task.phase.kind === "ended" && task.phase.by === "Customer"),
  ).toBe(true);
});

test("a new agent's first day: help is asked for, and refunds go to who can", async () => {
  const { contacts, count, facts } = await play("first-day", 60 * minute);
  const bo = fixedId("agent", 2);
  const daria = fixedId("agent", 4);
  expect(contacts.some(({ what, agentId }) => what === "answered" && agentId === bo)).toBe(true);
  expect(contacts.find(({ what }) => what === "consultTransferred")?.task.owner).toBe(daria);
  const refunds = contacts.filter(
    ({ what, task }) => what === "answered" && task.skills.includes("refunds"),
  );
  expect(refunds.length).toBeGreaterThan(2);
  expect(refunds.every(({ agentId }) => agentId !== bo)).toBe(true);
  expect(count("rangOut") + count("held")).toBeGreaterThan(0);
  const idle = facts.filter((fact) => fact.kind === "stateChanged" && fact.agentId === bo);
  expect(idle.some((fact) => "by" in fact && fact.by === fixedId("agent", 11))).toBe(true);
});

test("the first call comes eight seconds after somebody with a desktop is ready", async () => {
  const { count } = await play("first-call", minute);
  expect(count("arrived")).toBe(0);
});
