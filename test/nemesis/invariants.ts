import { isDeepStrictEqual } from "node:util";
import { simulatorTokenPrefix } from "@ringside/contract";
import { asDesk, asWorld } from "../convergence/same.ts";
import type { Agent } from "./agent.ts";
import type { Floor } from "./floor.ts";

/** How long a lost line may look live, in milliseconds: eight seconds, and a step of the test. */
const noticedWithin = 8_500;
/** A command is settled in 20 s, or the truth read after that, each of whose calls has its own bound. */
const settledWithin = 75_000;
/** Given so long without a fault within WxCC's grace, in milliseconds, nobody's line stays down. */
const backWithin = 12_000;

/** When a fault that may take the line away began, and ended. */
export interface Outage {
  readonly from: number;
  to: number;
}

/** What must hold while faults are on: the ninth invariant. */
export function brokenMeanwhile(floor: Floor): string[] {
  // Who stands still notices nothing.
  const isAwake = floor.isUp && !floor.time.isAsleep;
  const unnoticed = isAwake ? floor.node.network.unnoticed(noticedWithin) : 0;
  return unnoticed > 0 ? [`I9: ${unnoticed} silent lines are held open as if they lived`] : [];
}

/** What must hold once all is quiet again. Each broken one in words, with its number. */
export function broken(floor: Floor, outages: readonly Outage[]): string[] {
  return [
    ...floor.agents.flatMap((agent) => brokenAt(floor, agent)),
    ...dropped(floor),
    ...notInTime(floor, outages),
    ...told(floor),
    ...floor.sim.violations().map((what) => `the world itself is broken: ${what}`),
  ];
}

function brokenAt(floor: Floor, agent: Agent): string[] {
  const { person, desk, tabs } = agent;
  const found: string[] = [];
  const say = (what: string) => void found.push(`${what} (agent ${person.extension})`);
  if (desk === null) return [`I4: no desk (agent ${person.extension})`];
  for (const tab of tabs) {
    for (const error of tab.errors) say(`I1: ${error}`);
    if (!isDeepStrictEqual(tab.desk, desk)) say("I1: a tab shows another desk");
  }
  const world = floor.sim.world();
  const [mine, theirs] = [asDesk(desk), asWorld(world, person.id)];
  if (!isDeepStrictEqual(mine, theirs))
    say(`I3: the desk says ${JSON.stringify(mine)}, the world ${JSON.stringify(theirs)}`);
  if (floor.node.rooms.sessions.of(person.id).length === 0) say("I4: the session is lost");
  const sockets = world.agents.find(({ id }) => id === person.id)?.sockets;
  if (sockets !== 1) say(`I5: ${sockets} lines to WxCC`);
  if (desk.link.kind !== "live") say(`I9: the line is ${desk.link.kind}`);
  const open = Object.values(desk.commands).filter(({ outcome }) => outcome === null);
  if (open.length > 0) say(`I7: ${open.length} commands are still open`);
  if (agent.longest > settledWithin) say(`I7: a command was open for ${agent.longest} ms`);
  for (const what of sentTwice(floor, agent)) say(what);
  return found;
}

/** The second invariant: what WxCC took on is never more than was asked, contact by contact. */
function sentTwice({ requests }: Floor, { person, asked }: Agent): string[] {
  const own = /^agents\.(reload|buddyList)$|^notification/;
  const sent = requests.filter(
    ({ agentId, operation, method, status }) =>
      agentId === person.id &&
      /^(agents|tasks)\./.test(operation ?? "") &&
      !own.test(operation ?? "") &&
      method !== "GET" &&
      status !== null &&
      status < 300,
  );
  const wanted = [...asked.values()];
  const taskIds = sent.map(({ path }) => /\/tasks\/([^/]+)/.exec(path)?.[1] ?? "");
  return [...new Set(taskIds)].flatMap((taskId) => {
    const all = taskIds.filter((one) => one === taskId).length;
    const most = wanted.filter((one) => ("taskId" in one ? one.taskId : "") === taskId).length;
    if (all <= most) return [];
    return [`I2: ${all} commands sent for ${most} clicks on ${taskId || "the station"}`];
  });
}

/** The sixth, first half: an agent's end of a call is one that the agent asked for. */
function dropped({ facts, agents }: Floor): string[] {
  const ends = agents.flatMap(({ asked }) => [...asked.values()]);
  return facts.flatMap((fact) => {
    if (fact.kind === "left") return ["I6: a station was signed out by nobody's wish"];
    if (fact.kind !== "contact" || fact.what !== "ended") return [];
    const { phase, id } = fact.task;
    if (phase.kind !== "ended" || phase.by !== "Agent") return [];
    const wanted = ends.some((one) => one.kind === "task.end" && one.taskId === id);
    return wanted ? [] : [`I6: call ${id} was ended by nobody's wish`];
  });
}

/** The sixth, second half: nobody is idled for a line that could have been back in time. */
function notInTime({ idled, sim }: Floor, outages: readonly Outage[]): string[] {
  const grace = sim.world().settings.socketGraceMs;
  return idled.flatMap(({ agentId, at }) => {
    const good = longestGood(at - grace, at, outages);
    return good < backWithin ? [] : [`I6: ${agentId} was idled after ${good} good ms`];
  });
}

function longestGood(from: number, to: number, outages: readonly Outage[]): number {
  const cuts = outages.filter((one) => one.to > from && one.from < to);
  let [longest, at] = [0, from];
  for (const cut of cuts.toSorted((a, b) => a.from - b.from)) {
    longest = Math.max(longest, cut.from - at);
    at = Math.max(at, cut.to);
  }
  return Math.max(longest, to - at);
}

/** The eighth: no token in a frame or a line of the log. */
function told({ agents, logged, secrets }: Floor): string[] {
  const said = [logged, ...agents.map(({ heard }) => heard)];
  const isIn = (secret: string) => said.some((text) => text.includes(secret));
  return [simulatorTokenPrefix, ...secrets].some(isIn) ? ["I8: a token was told"] : [];
}
