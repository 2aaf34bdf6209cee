// node test/bench/requests.mjs [rounds]: requests a second on a POST with a body, beside Prism's, silent.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bound, load, machine, median, spread } from "./report.mjs";
import { freePort, signIn, start, startSimulator } from "./simulator.mjs";

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

async function fire(url) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const request = { url: `${url}${path}`, method: "POST", body, headers };
  const { requests, non2xx, errors } = await autocannon({
    ...request,
    connections: 10,
    duration: 4,
  });
  if (non2xx + errors > 0) throw new Error(`${url} answered ${non2xx} times not with 2xx`);
  return requests.average;
}

console.log(`${machine()}; ${load()}`);
const ours = [];
const prisms = [];
await Promise.all([fire(simulator.url), fire(`http://127.0.0.1:${prismPort}`)]);
for (let round = 0; round < rounds; round += 1) {
  ours.push(await fire(simulator.url));
  prisms.push(await fire(`http://127.0.0.1:${prismPort}`));
}
await Promise.all([simulator.stop(), prism.stop()]);
const ratios = ours.map((one, round) => one / prisms[round]);
console.log(`simulator: ${spread(ours, "requests/s")}`);
console.log(`Prism:     ${spread(prisms, "requests/s")}`);
console.log(`times as many: ${spread(ratios, "x", 2)}; ${load()}`);
bound("3 times the requests a second of Prism", median(ratios) >= 3);
