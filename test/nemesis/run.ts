import { inspect } from "node:util";
import { chance } from "../convergence/line.ts";
import { faults, type Fault, type Pick } from "./faults.ts";
import { Floor } from "./floor.ts";
import { broken, brokenMeanwhile, type Outage } from "./invariants.ts";

/** How long everything may go wrong, in milliseconds. */
const lasts = 60_000;
const step = 500;
/** How long it is quiet then, at most, before all must be well: lines come back, commands are found out. */
const quiet = 60_000;
/** And at least. */
const calmFor = 10_000;

interface Planned extends Fault {
  readonly at: number;
}

export interface Run {
  /** What happened to contacts. */
  readonly reached: ReadonlySet<string>;
  readonly faults: readonly string[];
  /** What did not hold; empty when all did. */
  readonly broken: readonly string[];
}

/**
 * One story: agents at work for a minute, three to eight faults, then quiet.
 *
 * @param known how many kinds of faults there were when the story was first told
 */
export async function run(seed: number, agents: number, known = faults.length): Promise<Run> {
  const plan = planOf(seed, known);
  const floor = await Floor.open(seed, agents);
  const outages: Outage[] = [];
  const found = new Set<string>();
  try {
    for (const what of await storm(floor, plan, outages)) found.add(what);
    for (const what of await calm(floor, outages)) found.add(what);
  } catch (error) {
    found.add(`it ended with ${inspect(error)}`);
  } finally {
    await floor.close();
  }
  return {
    reached: new Set(floor.facts.map((fact) => (fact.kind === "contact" ? fact.what : fact.kind))),
    faults: plan.map(({ r, at }) => `${at / 1_000} s: ${r}`),
    broken: [...found],
  };
}

/** Many on one floor, one after the other. What was recorded of each is dropped: that is the test's own. */
export async function storms(floor: Floor, first: number, count: number): Promise<void> {
  // What one breaks off may come out in the next.
  const outages: Outage[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    await storm(floor, planOf(seed), outages);
    const found = await calm(floor, outages);
    if (found.length > 0) throw new Error(`after the storm ${seed}: ${found.join("; ")}`);
    floor.forget();
  }
}

function planOf(seed: number, known = faults.length): Planned[] {
  const random = chance(seed + 0x5eed);
  const pick: Pick = {
    of: (...some) => some[Math.floor(random() * some.length)] ?? some[0],
    ms: (least, most) => Math.round((least + random() * (most - least)) / step) * step,
    is: (likely) => random() < likely,
  };
  const count = 3 + Math.floor(random() * 6);
  return Array.from({ length: count }, () => {
    const make = faults[Math.floor(random() * known)];
    if (!make) throw new Error("there are faults");
    return { ...make(pick), at: pick.ms(2_000, lasts - 5_000) };
  }).toSorted((a, b) => a.at - b.at);
}

async function storm(floor: Floor, plan: Planned[], outages: Outage[]): Promise<string[]> {
  const found = new Set<string>();
  const ends: { at: number; end: () => unknown; outage: Outage }[] = [];
  const finish = async (before: number) => {
    for (const one of ends.filter(({ at }) => at <= before)) {
      ends.splice(ends.indexOf(one), 1);
      one.outage.to = floor.sim.now;
      await one.end();
    }
  };
  for (let at = 0; at < lasts; at += step) {
    await finish(at);
    for (const fault of plan.filter((one) => one.at === at)) {
      const outage = { from: floor.sim.now, to: Infinity };
      outages.push(outage);
      // While the server is down, or stands still, it can meet nothing more.
      if (floor.isUp && !floor.time.isAsleep)
        ends.push({ at: at + fault.lasts, end: await fault.begin(floor), outage });
      else outage.to = floor.sim.now;
    }
    work(floor);
    await floor.advance(step, step / 2);
    for (const what of brokenMeanwhile(floor)) found.add(what);
  }
  await finish(Infinity);
  return [...found];
}

/** Customers call, and agents do what they do. */
function work(floor: Floor): void {
  const { sim, agents, random } = floor;
  if (random() < 0.4 && sim.world().tasks.length < agents.length) sim.place();
  if (floor.time.isAsleep) return;
  for (const agent of agents) {
    agent.blink();
    if (random() < 0.09) agent.act(sim);
  }
}

/** Nothing is wrong any more; who was evicted signs in again. Gives what is not well in the end. */
async function calm(floor: Floor, outages: readonly Outage[]): Promise<string[]> {
  if (!floor.isUp) await floor.start();
  await floor.time.settle();
  for (const agent of floor.agents) {
    agent.come();
    if (agent.desk?.link.kind === "evicted") await floor.signIn(agent);
  }
  const mended = async (left: number): Promise<string[]> => {
    await floor.advance(calmFor, 1_000);
    const found = broken(floor, outages);
    return found.length === 0 || left <= calmFor ? found : mended(left - calmFor);
  };
  return mended(quiet);
}
