// node test/bench/requests.mjs [rounds]: requests a second on a POST with a body, beside Prism's, silent.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bound, load, machine, median, spread } from "./report.mjs";
import { freePort, secondsOf, signIn, start, startSimulator } from "./simulator.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const path = "/v1/agents/buddyList";
const body = JSON.stringify({ agentProfileId: "profile", mediaType: "telephony" });

/** Prism and autocannon are strangers: installed here, the first time. */
async function installed() {
  if (!existsSync(join(here, "node_modules"))) {
    const npm = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    spawnSync("npm", npm, { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  }
  return (await import("autocannon")).default;
}

const autocannon = await installed();
const prismPort = await freePort();
const prism = await start(
  join(here, "node_modules/@stoplight/prism-cli/dist/index.js"),
  ["mock", "-p", `${prismPort}`, "-v", "silent", join(here, "buddies.yaml")],
  `http://127.0.0.1:${prismPort}/`,
);
const simulator = await startSimulator();
const token = await signIn(simulator.url, "a9e47000-0000-4000-8000-000000000001");

/** Requests a second by the wall clock, and for each second of processor time that they cost. */
async function fire({ url, pid }) {
  const before = secondsOf(pid);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const request = { url: `${url}${path}`, method: "POST", body, headers };
  const { requests, non2xx, errors } = await autocannon({
    ...request,
    connections: 10,
    duration: 4,
  });
  if (non2xx + errors > 0) throw new Error(`${url} answered ${non2xx} times not with 2xx`);
  return { wall: requests.average, processor: requests.total / (secondsOf(pid) - before) };
}

console.log(`${machine()}; ${load()}`);
const served = { simulator, Prism: { url: `http://127.0.0.1:${prismPort}`, pid: prism.pid } };
const told = { simulator: [], Prism: [] };
await Promise.all(Object.values(served).map(fire));
for (let round = 0; round < rounds; round += 1)
  for (const [name, one] of Object.entries(served)) told[name].push(await fire(one));
await Promise.all([simulator.stop(), prism.stop()]);

for (const [name, rounds] of Object.entries(told)) {
  const of = (clock) => rounds.map((one) => one[clock]);
  console.log(`${name}: ${spread(of("wall"), "requests/s")}`);
  console.log(`${name}: ${spread(of("processor"), "requests a second of processor time")}`);
}
const times = (clock) => told.simulator.map((one, at) => one[clock] / told.Prism[at][clock]);
console.log(`times as many: ${spread(times("wall"), "x", 2)}`);
console.log(`by processor time: ${spread(times("processor"), "x", 2)}; ${load()}`);
bound("3 times the requests a second of Prism", median(times("wall")) >= 3);
