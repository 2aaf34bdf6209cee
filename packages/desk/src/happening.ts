import * as z from "zod/mini";
import { Cause } from "./cause.ts";
import type { AgentState } from "./station.ts";

/** What may happen to a contact at this desk. */
export const Turn = z.enum([
  "dialled",
  "offered",
  "missed",
  "abandoned",
  "withdrawn",
  "answered",
  "held",
  "resumed",
  "recordingPaused",
  "recordingResumed",
  "consulted",
  "consultAnswered",
  "consultEnded",
  "consultFailed",
  "merged",
  "joined",
  "left",
  "conferenceEnded",
  "transferred",
  "received",
  "dialFailed",
  "ended",
  "wrappedUp",
]);
export type Turn = z.infer<typeof Turn>;

const What = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("state"),
    availability: z.enum(["available", "idle"]),
    auxCodeId: z.string(),
    /** Of this channel only. */
    channel: z.optional(z.string()),
  }),
  z.object({ kind: z.literal("stationIn") }),
  z.object({ kind: z.literal("stationOut") }),
  z.object({
    kind: z.literal("contact"),
    taskId: z.string(),
    step: Turn,
    customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
    /** Who else has a part in the step. */
    other: z.nullable(z.string()),
    /** A call unless told. */
    channel: z.optional(z.string()),
  }),
]);

/** Something that happened at a desk, and why: kept after the contact it was about has left. */
export const Happening = z.object({
  /** Made of what it is and when: told twice, it is one. */
  id: z.string(),
  /** By WxCC's clock, epoch milliseconds. */
  at: z.number(),
  what: What,
  cause: Cause,
  /** By which Webex's support finds it. */
  trackingId: z.nullable(z.string()),
});
export type Happening = z.infer<typeof Happening>;

/** Of how the agent came to a state. WxCC's time of it tells it from the same state on another day. */
export function stateId({ auxCodeId, codeSince }: Pick<AgentState, "auxCodeId" | "codeSince">) {
  return `state:${auxCodeId}:${codeSince}`;
}
