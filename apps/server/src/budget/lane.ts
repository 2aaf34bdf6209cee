import type { Operation } from "@ringside/contract";

/** Who goes first when there is not room for all, most urgent first. */
export const lanes = ["call", "signIn", "state", "configuration", "statistics"] as const;
export type Lane = (typeof lanes)[number];

/** How a call waits for its turn. */
export interface Class {
  readonly lane: Lane;
  /** Milliseconds it may wait, all in all; then its caller is told when to try again. */
  readonly patience: number;
}

/** Somebody looks at a button that they have pressed. */
const pressed = 5_000;
/** A page waits, and asks again by itself. */
const asked = 15_000;
/** It is nice to have, and soon of no use. */
const spare = 3_000;
/** A whole floor comes in at nine o'clock, or back after an outage. */
const rush = 240_000;

const exceptions: Partial<Record<Operation, Class>> = {
  "notification.subscribe": { lane: "signIn", patience: rush },
  "agents.login": { lane: "signIn", patience: pressed },
  "agents.logout": { lane: "signIn", patience: pressed },
  "agents.reload": { lane: "state", patience: rush },
  "reads.estimatedWait": { lane: "statistics", patience: spare },
};

const byFamily: Readonly<Record<string, Class>> = {
  tasks: { lane: "call", patience: pressed },
  agents: { lane: "state", patience: pressed },
  config: { lane: "configuration", patience: asked },
};

export function classOf(operation: Operation): Class {
  const family = operation.split(".")[0] ?? "";
  return exceptions[operation] ?? byFamily[family] ?? { lane: "statistics", patience: asked };
}
