import { Random } from "../world/index.ts";
import type { Effect } from "./effect.ts";
import { names, type Fault } from "./fault.ts";

export interface PlannedFault extends Fault {
  readonly id: string;
  /** When it begins and ends, in milliseconds since 1970 on the simulator's clock; `null`: never ends. */
  readonly from: number;
  readonly until: number | null;
  /** How many requests it has met; for a skew, how many answers and notifications. */
  readonly met: number;
}

/** Where time and chance come from, so that the same run can be had again. */
export interface Fate {
  readonly now: number;
  readonly seed: string;
}

/** What goes wrong, with which requests, how often. The oldest fault that fits is the one. */
export class FaultPlan {
  readonly #fate: Fate;
  #chance: Random;
  #faults: PlannedFault[] = [];
  #made = 0;

  constructor(fate: Fate) {
    this.#fate = fate;
    this.#chance = chanceOf(fate);
  }

  /** Those that are on, or will be. */
  get faults(): readonly PlannedFault[] {
    const { now } = this.#fate;
    this.#faults = this.#faults.filter(({ until }) => until === null || now < until);
    return this.#faults;
  }

  add(fault: Fault): PlannedFault {
    this.#made += 1;
    const from = this.#fate.now + (fault.afterMs ?? 0);
    const until = fault.forMs === undefined ? null : from + fault.forMs;
    const planned = { ...fault, id: String(this.#made), from, until, met: 0 };
    this.#faults.push(planned);
    return planned;
  }

  /** Takes one away, or all; answers whether there was any. */
  remove(id: string | null): boolean {
    const before = this.faults.length;
    this.#faults = id === null ? [] : this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  /** Nothing goes wrong, and chance begins anew. */
  reset(): void {
    this.#faults = [];
    this.#made = 0;
    this.#chance = chanceOf(this.#fate);
  }

  /** What becomes of this request; counts it. */
  meet(operation: string, agentId: string | null): Effect | null {
    if (this.#faults.length === 0) return null;
    const fault = this.faults.find(
      (one) =>
        one.effect.kind !== "skew" && this.#fits(one, operation, agentId) && this.#happens(one),
    );
    if (fault) this.#count(fault);
    return fault?.effect ?? null;
  }

  /** By how much the times are wrong that this answer or notification tells, in milliseconds. */
  skew(operation: string, agentId: string | null): number {
    let sum = 0;
    if (this.#faults.length === 0) return sum;
    for (const fault of this.faults) {
      if (fault.effect.kind !== "skew" || !this.#fits(fault, operation, agentId)) continue;
      if (!this.#happens(fault)) continue;
      sum += fault.effect.ms;
      this.#count(fault);
    }
    return sum;
  }

  #fits(fault: PlannedFault, operation: string, agentId: string | null): boolean {
    if (fault.agentId !== undefined && fault.agentId !== agentId) return false;
    return this.#fate.now >= fault.from && names(fault.operation, operation);
  }

  #happens({ probability }: Fault): boolean {
    return probability === undefined || this.#chance.fraction() < probability;
  }

  #count(fault: PlannedFault): void {
    const met = fault.met + 1;
    const spent = fault.count !== undefined && met >= fault.count;
    this.#faults = this.#faults.flatMap((one) =>
      one === fault ? (spent ? [] : [{ ...fault, met }]) : [one],
    );
  }
}

/** Of its own: that a fault is planned must not change who calls when. */
function chanceOf({ seed }: Fate): Random {
  return new Random(`${seed}, and what goes wrong`);
}
