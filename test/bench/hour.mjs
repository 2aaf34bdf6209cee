// node test/bench/hour.mjs [rounds]: one hour of the busy hour with 200 agents, on the virtual clock.
import { createSimulator } from "@ringside/simulator";
import { bound, load, machine, median, spread } from "./report.mjs";

const rounds = Number(process.argv[2] ?? 5);
const agents = 200;
console.log(`${machine()}; ${load()}`);

const seconds = [];
const processor = [];
for (let round = 0; round < rounds; round += 1) {
  const world = `organisation: { agents: ${agents} }`;
  const simulator = await createSimulator({
    clock: "virtual",
    world,
    scenario: "busy-hour",
    listen: false,
  });
  const began = performance.now();
  const before = process.cpuUsage();
  for (let minute = 0; minute < 60; minute += 1) simulator.advance(60_000);
  seconds.push((performance.now() - began) / 1_000);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1e6);
  const told = simulator.facts.at(-1)?.seq ?? 0;
  const { length: broken } = simulator.violations();
  console.log(
    `round ${round + 1}: ${seconds.at(-1).toFixed(2)} s, ${told} facts, ${broken} violations`,
  );
  await simulator.close();
}
console.log(`an hour with ${agents} agents: ${spread(seconds, "s", 2)}; ${load()}`);
console.log(`of processor time: ${spread(processor, "s", 2)}`);
bound("an hour of the busy hour with 200 agents in 10 s", median(seconds) <= 10);
