import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { createSimulator } from "@ringside/simulator";
import { freePort, Process } from "../stage/index.ts";

const script = fileURLToPath(new URL("../../apps/simulator/dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ringside-sim-"));
const running: Process[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function start(...args: string[]) {
  const port = await freePort();
  const simulator = new Process(script, ["--port", `${port}`, ...args], {
    PATH: process.env["PATH"],
  });
  running.push(simulator);
  const url = `http://127.0.0.1:${port}`;
  await simulator.ready(`${url}/_sim`);
  const ask = async (method: string, path: string, body: object = {}): Promise<string> => {
    const headers = { "content-type": "application/json" };
    const sent = method === "GET" ? {} : { headers, body: JSON.stringify(body) };
    return (await fetch(`${url}/_sim${path}`, { method, ...sent })).text();
  };
  return { ask, process: simulator };
}

const call = { from: "+14085550199", customerName: "Rui Costa" };
const tenMinutes = { ms: 600_000 };

/** Ten minutes of the busy hour, a call, and ten more: its log as it is told. */
async function story(seed: string): Promise<string> {
  const { ask } = await start("--clock", "virtual", "--seed", seed, "--scenario", "busy-hour");
  await ask("POST", "/clock/advance", tenMinutes);
  await ask("POST", "/calls", call);
  await ask("POST", "/clock/advance", tenMinutes);
  return ask("GET", "/log");
}

/** The same in this process. */
async function storyHere(seed: string): Promise<string> {
  const simulator = await createSimulator({
    clock: "virtual",
    seed,
    scenario: "busy-hour",
    listen: false,
  });
  simulator.advance(tenMinutes.ms);
  simulator.place(call);
  simulator.advance(tenMinutes.ms);
  const { body } = await simulator.inject({ url: "/_sim/log" });
  await simulator.close();
  return body;
}

it("tells the same story byte for byte: in two processes, and twice in one", async () => {
  const [one, other, another] = await Promise.all([story("tide"), story("tide"), story("ebb")]);
  expect(one.length).toBeGreaterThan(200_000);
  expect(other === one).toBe(true);
  expect(another === one).toBe(false);
  expect((await storyHere("tide")) === one).toBe(true);
  expect((await storyHere("tide")) === one).toBe(true);
});

it("writes the session down when it ends, and plays it again", async () => {
  const file = join(folder, "session.json");
  const first = await start("--clock", "virtual", "--scenario", "quiet-morning", "--record", file);
  await first.ask("POST", "/clock/advance", tenMinutes);
  const told = await first.ask("GET", "/log?type=offered");
  await first.process.stop();
  expect(readFileSync(file, "utf8")).toContain("ringside recording");
  const again = await start("--clock", "virtual", "--load", file);
  await again.ask("POST", "/clock/advance", tenMinutes);
  expect(await again.ask("GET", "/replay")).toContain('"over":true');
  expect(await again.ask("GET", "/log?type=offered")).toBe(told);
});

it("takes a world from a file, and says where in it something is wrong", async () => {
  const good = join(folder, "mine.yaml");
  writeFileSync(good, "organisation: { name: Tide & Co, agents: [Rui Costa] }");
  const { ask } = await start("--world", good);
  expect(await ask("GET", "/agents")).toContain("Rui Costa");
  const bad = join(folder, "bad.yaml");
  writeFileSync(bad, "organisation: { nam: Tide }");
  const refused = new Process(script, ["--port", "0", "--world", bad], {});
  expect(await refused.ended()).toBe(1);
  expect(refused.output).toMatch(/bad\.yaml:\nLine 1, column 17: there is nothing called nam here/);
});

it("says aloud when others may reach it", async () => {
  const { process: open } = await start("--host", "0.0.0.0");
  expect(open.output).toContain("can be reached from other machines");
  const { process: closed } = await start();
  expect(closed.output).not.toContain("can be reached");
});
