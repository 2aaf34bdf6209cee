// node test/bench/floor.mjs [rounds]: 2,000 agents, each with a socket and live events, on one core.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { bound, load, machine, median, spread } from "./report.mjs";
import { residentOf, secondsOf, signIn, startSimulator } from "./simulator.mjs";

const rounds = Number(process.argv[2] ?? 5);
const agents = Number(process.argv[3] ?? 2_000);
const seconds = 10;
const folder = mkdtempSync(join(tmpdir(), "ringside-bench-"));
const [world, scenario] = [join(folder, "world.yaml"), join(folder, "scenario.yaml")];
writeFileSync(world, `organisation: { agents: ${agents} }\n`);
writeFileSync(
  scenario,
  `name: Two thousand
agents: [{ who: everybody }]
customers:
  - { queue: Orders, arrive: { perAgentAndHour: 12 }, talk: 2 min to 5 min }
  - { queue: Chat, arrive: { perAgentAndHour: 2 }, talk: 4 min to 8 min }
`,
);

console.log(`${machine()}; ${load()}`);
const simulator = await startSimulator("--world", world, "--scenario", scenario);
const { agents: people } = await (await fetch(`${simulator.url}/_sim/agents`)).json();
const sockets = [];
let heard = 0;
let late = [];
async function connect({ id }) {
  const token = await signIn(simulator.url, id);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const asked = { method: "POST", headers, body: '{"force":true}' };
  const answer = await fetch(`${simulator.url}/v1/notification/subscribe`, asked);
  const socket = new WebSocket((await answer.json()).webSocketUrl);
  socket.on("message", (text) => {
    const { data } = JSON.parse(text);
    if (typeof data?.eventTime !== "number") return;
    heard += 1;
    late.push(Date.now() - data.eventTime);
  });
  sockets.push(socket);
}

const waiting = people.slice(0, agents);
const hands = Array.from({ length: 50 }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await connect(next);
});
await Promise.all(hands);
console.log(
  `${sockets.length} agents with a socket; ready after ${Math.round(simulator.readyAfter)} ms`,
);
await wait(15_000);

const [events, cores, delays, megabytes] = [[], [], [], []];
for (let round = 0; round < rounds; round += 1) {
  heard = 0;
  late = [];
  const before = secondsOf(simulator.pid);
  const began = performance.now();
  await wait(seconds * 1_000);
  const passed = (performance.now() - began) / 1_000;
  events.push(heard / passed);
  cores.push(((secondsOf(simulator.pid) - before) / passed) * 100);
  delays.push(late.toSorted((one, other) => one - other)[Math.floor(late.length * 0.95)] ?? 0);
  megabytes.push(residentOf(simulator.pid));
}
for (const socket of sockets) socket.terminate();
await simulator.stop();
console.log(`events told: ${spread(events, "a second")}`);
console.log(`of one core: ${spread(cores, "%", 1)}`);
console.log(`late, at the 95th percentile: ${spread(delays, "ms")}`);
console.log(`resident: ${spread(megabytes, "MB")}; ${load()}`);
bound(`${agents} agents with live events on one core`, median(cores) < 100 && median(events) > 0);
bound("200 MB resident", Math.max(...megabytes) <= 200);
