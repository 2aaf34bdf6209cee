import * as z from "zod/mini";
import { MissedWhy } from "./cause.ts";
import { Variable } from "./variable.ts";

const since = {
  since: z.number(),
  /** Whether WxCC told the time. A guessed one never replaces an earlier one of the same phase. */
  told: z.boolean(),
};

/** Where a task is for this agent. */
export const Phase = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("offered"),
    ...since,
    /** The offer lapses (RONA) this long after `since`; null where WxCC does not say. */
    ringsFor: z.nullable(z.number()),
    /** Voice rings on the agent's phone; other channels are accepted on the screen. */
    answer: z.enum(["phone", "screen"]),
  }),
  z.object({ kind: z.literal("connected"), ...since }),
  z.object({
    kind: z.literal("held"),
    ...since,
    heldSince: z.number(),
    heldTold: z.boolean(),
  }),
  z.object({ kind: z.literal("wrapup"), ...since }),
]);
export type Phase = z.infer<typeof Phase>;

/** What a contact may be handed to, or who may be asked for help. */
export const DestinationKind = z.enum(["agent", "queue", "number", "entryPoint"]);
export type DestinationKind = z.infer<typeof DestinationKind>;

/** This agent's part in a consult on the contact. */
export const Consult = z.object({
  /** Who asked for it, or who is asked. */
  role: z.enum(["asker", "asked"]),
  stage: z.enum(["asking", "talking"]),
  ...since,
  /** The consult's own media; null before there is one. */
  mediaId: z.nullable(z.string()),
  /** On hold, while the asker talks with the customer. */
  held: z.boolean(),
  /** Who is at the other end; while a queue is searched, the queue. */
  peer: z.object({
    kind: DestinationKind,
    id: z.nullable(z.string()),
    name: z.nullable(z.string()),
  }),
});
export type Consult = z.infer<typeof Consult>;

/** A recording that pauses goes on by itself after `lasts` milliseconds; null where WxCC does not say. */
export const Pause = z.object({ ...since, lasts: z.nullable(z.number()) });
export type Pause = z.infer<typeof Pause>;

/** A consult or an outdial that came to nothing, by WxCC's word for why. */
export const Mishap = z.object({
  of: z.enum(["consult", "outdial"]),
  reason: z.string(),
  at: z.number(),
});
export type Mishap = z.infer<typeof Mishap>;

/** A contact on the desk: what this agent may see of the latest snapshot. */
export const Task = z.object({
  id: z.string(),
  /** When the snapshot was taken, by WxCC's clock. An older one never replaces a newer one. */
  version: z.number(),
  channel: z.string(),
  direction: z.enum(["inbound", "outbound"]),
  customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
  queue: z.nullable(z.object({ id: z.string(), name: z.nullable(z.string()) })),
  createdAt: z.nullable(z.number()),
  /** When this agent came into the contact. */
  answeredAt: z.nullable(z.number()),
  phase: Phase,
  recording: z.enum(["none", "on", "paused"]),
  /** Null unless the recording is paused. */
  pause: z.nullable(Pause),
  /** Whether the organisation lets agents pause it. */
  pausable: z.boolean(),
  /** Null unless this agent asks somebody, or is asked. */
  consult: z.nullable(Consult),
  /** Two or more of us are in the customer's call. */
  conference: z.boolean(),
  /** It is this agent's contact, not one they were brought into. */
  owner: z.boolean(),
  /** The customer has hung up while others talk on. */
  customerLeft: z.boolean(),
  /** What last came to nothing, until it is tried again. */
  mishap: z.nullable(Mishap),
  /** The media to hold and resume. */
  mediaId: z.string(),
  variables: z.array(Variable),
  /** Everybody on it now but this agent and the customer. */
  others: z.array(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      kind: z.string(),
      /** In the customer's call, and not in a consult only. */
      inCall: z.boolean(),
    }),
  ),
  /** Who hung up first, once it has ended. */
  endedBy: z.nullable(z.enum(["agent", "customer", "system"])),
});
export type Task = z.infer<typeof Task>;

/**
 * Tells a contact in its phase from the same at another time: an id comes twice when a contact comes back
 * to its agent, and is given anew by a simulator that was reset. The same in every tab and at every node.
 */
export function lifeOf({ id, phase, createdAt }: Pick<Task, "id" | "phase" | "createdAt">): string {
  return `${id}-${phase.told ? phase.since : (createdAt ?? 0)}`;
}

/** The last offer that did not become a call. */
export const Missed = z.object({
  taskId: z.string(),
  why: MissedWhy,
  customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
  /** A call unless told. */
  channel: z.optional(z.string()),
  at: z.number(),
});
export type Missed = z.infer<typeof Missed>;
