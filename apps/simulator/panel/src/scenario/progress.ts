import type { Playing } from "../world.ts";

type Scenario = NonNullable<Playing["scenario"]>;

const minute = 60_000;

/** How far a scenario is: `12 min of 60`. */
export function progressOf({ startedAt, lastsMs }: Scenario, now: number): string {
  const passed = Math.floor((now - startedAt) / minute);
  if (lastsMs === null) return `${passed} min`;
  return now - startedAt >= lastsMs
    ? "is over"
    : `${passed} of ${Math.round(lastsMs / minute)} min`;
}

/** Who calls how often, in words. */
export function customersIn({ customers }: Scenario, agents: number) {
  return customers.map(({ queue, every, perHour, perAgentAndHour }) => {
    if (every !== undefined) return { queue, often: `every ${inWords(every)}` };
    const count = perHour ?? (perAgentAndHour ?? 0) * agents;
    return { queue, often: `about ${Math.round(count)} an hour` };
  });
}

function inWords(ms: number): string {
  return ms % minute === 0 ? `${ms / minute} min` : `${Math.round(ms / 1_000)} s`;
}
