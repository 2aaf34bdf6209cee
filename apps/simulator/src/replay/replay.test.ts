import { afterEach, expect, test } from "vitest";
import { Desktop } from "../desktop.sample.ts";
import { createSimulator, fixedId, type Fact, type Simulator } from "../index.ts";
import { Redactor } from "./redact.ts";

const ana = fixedId("agent", 1);
const open: Simulator[] = [];
const start = async (options: Parameters<typeof createSimulator>[0]) => {
  const simulator = await createSimulator({ clock: "virtual", listen: false, ...options });
  open.push(simulator);
  return simulator;
};
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close();
});

/** Twenty minutes of a busy floor, recorded from the fifth on. */
async function recorded() {
  const simulator = await start({ scenario: "busy-hour", seed: "tide" });
  simulator.advance(300_000);
  const stop = simulator.record();
  const from = simulator.facts.at(-1)?.seq ?? 0;
  simulator.advance(600_000);
  simulator.place({ from: "+4917612345678", customerName: "Real Person" });
  simulator.advance(600_000);
  return { file: stop(), facts: simulator.facts.filter(({ seq }) => seq > from) };
}

/** What secure variables held is gone from the contacts that there were at the beginning. */
const hideCards = (facts: readonly Fact[]) =>
  JSON.stringify(facts).replaceAll(/("name":"CardDigits"[^}]*"value":")[^"]*/g, "$1");

test("a session plays again as it was, told by its times, without real numbers", async () => {
  const { file, facts } = await recorded();
  expect(file).not.toContain("4917612345678");
  const again = await start({ load: file });
  again.advance(1_200_000);
  const told = hideCards(facts).replaceAll("+4917612345678", "+15552000001");
  expect(hideCards(again.facts) === told).toBe(true);
  expect(again.violations()).toEqual([]);
  expect((await again.inject({ url: "/_sim/replay" })).json()).toMatchObject({
    replay: { over: true },
  });
});

test("at any speed", async () => {
  const { file, facts } = await recorded();
  const again = await start({ load: file, clock: { kind: "fast", speed: 1_000 } });
  await expect.poll(() => again.facts.length, { timeout: 20_000 }).toBe(facts.length);
});

test("a desktop may look on, and is refused what would change the story", async () => {
  const simulator = await start({});
  simulator.automate(ana);
  const stop = simulator.record();
  simulator.place({ agentId: ana });
  simulator.advance(10_000);
  const again = await createSimulator({ clock: "virtual", load: stop() });
  open.push(again);
  const desktop = await Desktop.open(again, ana);
  again.advance(5_000);
  await desktop.task("AgentContactAssigned");
  const [call] = again.world().tasks;
  await desktop.call("POST", `/v1/tasks/${call?.id}/end`);
  expect(again.facts.at(-1)).toMatchObject({ kind: "refused", reason: "THIS_IS_A_REPLAY" });
  expect(again.world().tasks[0]?.phase.kind).toBe("connected");
  expect((await again.inject({ method: "DELETE", url: "/_sim/replay" })).statusCode).toBe(204);
  await desktop.call("POST", `/v1/tasks/${call?.id}/end`);
  await desktop.task("AgentWrapup");
  desktop.close();
});

test("is recorded, fetched, played and stopped by the control API", async () => {
  const simulator = await start({});
  const ask = (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) =>
    simulator.inject({ method, url: `/_sim${url}`, ...(payload && { payload }) });
  expect((await ask("GET", "/recording/file")).statusCode).toBe(409);
  await ask("POST", "/recording");
  const id = simulator.place();
  expect((await ask("GET", "/recording")).json()).toMatchObject({ commands: 1 });
  simulator.advance(1_000);
  const { body } = await ask("GET", "/recording/file");
  await ask("DELETE", "/recording");
  simulator.reset();
  expect((await ask("PUT", "/replay", JSON.parse(body))).json()).toMatchObject({
    replay: { over: false, commands: 1 },
  });
  simulator.advance(1_000);
  expect(simulator.world().tasks).toMatchObject([{ id }]);
  expect((await ask("PUT", "/replay", { nonsense: 1 })).statusCode).toBe(400);
});

test("numbers and addresses become made-up ones, the same everywhere; ids and secrets are seen to", () => {
  const redactor = new Redactor();
  const value = {
    number: "+49 176 1234567",
    again: "call +491761234567 now",
    mail: "maria@real.com",
    made: "+14085550101",
    id: ana,
    extension: "1001",
    secret: "s3cret",
    card: { name: "Card", secure: true, value: "4111 1111" },
  };
  expect(redactor.redact(value)).toEqual({
    number: "+15552000001",
    again: "call +15552000001 now",
    mail: "somebody2@mail.example",
    made: "+14085550101",
    id: ana,
    extension: "1001",
    secret: "simulator-client-secret",
    card: { name: "Card", secure: true, value: "••••" },
  });
});
