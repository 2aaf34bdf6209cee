import { z } from "zod";

/** What goes wrong with a request. `performed`: the world does what was asked all the same. */
export const Effect = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    /** Seconds, or a date: sent as `Retry-After`. */
    retryAfter: z.union([z.string(), z.number()]).optional(),
  }),
  /** The answer comes late; what was asked is done, and told, at once. */
  z.strictObject({ kind: z.literal("delay"), ms: z.int().min(0).max(600_000) }),
  /** There never is an answer. */
  z.strictObject({ kind: z.literal("hang"), performed: z.boolean().default(false) }),
  /** The connection breaks after the request was read. */
  z.strictObject({ kind: z.literal("reset"), performed: z.boolean().default(false) }),
  /** 202, and no notification ever. */
  z.strictObject({ kind: z.literal("silent"), performed: z.boolean().default(false) }),
  /** 202, and the notification says no. */
  z.strictObject({ kind: z.literal("fail"), reason: z.string().min(1).max(128) }),
]);
export type Effect = z.infer<typeof Effect>;

export const Fault = z.strictObject({
  /** By name, e.g. `tasks.hold`; `config.*` and `*` stand for many. */
  operation: z.string().min(1),
  agentId: z.string().optional(),
  /** How many requests it meets; without a number, all until it is taken away. */
  count: z.int().min(1).optional(),
  effect: Effect,
});
export type Fault = z.infer<typeof Fault>;

export interface PlannedFault extends Fault {
  readonly id: string;
  /** How many requests it has met. */
  readonly met: number;
}

/** What goes wrong, with which requests, how often. The oldest fault that fits is the one. */
export class FaultPlan {
  #faults: PlannedFault[] = [];
  #made = 0;

  get faults(): readonly PlannedFault[] {
    return this.#faults;
  }

  add(fault: Fault): PlannedFault {
    this.#made += 1;
    const planned = { ...fault, id: String(this.#made), met: 0 };
    this.#faults.push(planned);
    return planned;
  }

  /** Takes one away, or all; answers whether there was any. */
  remove(id: string | null): boolean {
    const before = this.#faults.length;
    this.#faults = id === null ? [] : this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  /** What becomes of this request; counts it. */
  meet(operation: string, agentId: string | null): Effect | null {
    const fault = this.#faults.find((one) => fits(one, operation, agentId));
    if (!fault) return null;
    const met = fault.met + 1;
    const spent = fault.count !== undefined && met >= fault.count;
    this.#faults = this.#faults.flatMap((one) =>
      one === fault ? (spent ? [] : [{ ...fault, met }]) : [one],
    );
    return fault.effect;
  }
}

function fits(fault: Fault, operation: string, agentId: string | null): boolean {
  if (fault.agentId !== undefined && fault.agentId !== agentId) return false;
  if (fault.operation === "*" || fault.operation === operation) return true;
  return fault.operation.endsWith(".*") && operation.startsWith(fault.operation.slice(0, -1));
}
