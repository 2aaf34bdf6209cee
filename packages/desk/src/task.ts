import * as z from "zod/mini";
import { MissedWhy } from "./station.ts";

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

/** A CAD variable as this agent may see it. A secure one has no value here. */
export const Variable = z.object({
  name: z.string(),
  label: z.string(),
  value: z.nullable(z.string()),
  editable: z.boolean(),
  secure: z.boolean(),
});
export type Variable = z.infer<typeof Variable>;

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
  /** The media to hold and resume. */
  mediaId: z.string(),
  variables: z.array(Variable),
  /** Everybody on it now but this agent and the customer. */
  others: z.array(z.object({ id: z.string(), name: z.nullable(z.string()), kind: z.string() })),
  /** Who hung up first, once it has ended. */
  endedBy: z.nullable(z.enum(["agent", "customer", "system"])),
});
export type Task = z.infer<typeof Task>;

/** The last offer that did not become a call. */
export const Missed = z.object({
  taskId: z.string(),
  why: MissedWhy,
  customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
  at: z.number(),
});
export type Missed = z.infer<typeof Missed>;
