import * as z from "zod/mini";
import { Cause } from "./cause.ts";

/** How an agent's calls reach them: an extension, a phone number, or this browser. */
export const DeviceType = z.enum(["EXTENSION", "AGENT_DN", "BROWSER"]);
export type DeviceType = z.infer<typeof DeviceType>;

export const Device = z.object({ type: DeviceType, number: z.string() });
export type Device = z.infer<typeof Device>;

/** Where the agent is signed in to take contacts. Times are epoch milliseconds throughout. */
export const Station = z.discriminatedUnion("kind", [
  /** Not read yet. */
  z.object({ kind: z.literal("unknown") }),
  z.object({ kind: z.literal("out"), since: z.nullable(z.number()), cause: z.nullable(Cause) }),
  z.object({
    kind: z.literal("in"),
    teamId: z.string(),
    device: Device,
    sessionId: z.nullable(z.string()),
    roles: z.array(z.string()),
    /** Channel to how many contacts of it at once. */
    capacity: z.record(z.string(), z.number()),
  }),
]);
export type Station = z.infer<typeof Station>;

/**
 * What the agent has chosen, or was put to. Engaged, ringing and wrap-up are not states of their
 * own: they follow from the tasks (`presence`).
 */
export const AgentState = z.object({
  availability: z.enum(["available", "idle"]),
  auxCodeId: z.string(),
  /** Available or Idle since. */
  since: z.number(),
  /** In this code since. */
  codeSince: z.number(),
  cause: Cause,
});
export type AgentState = z.infer<typeof AgentState>;

/** What holds for one channel, apart from the rest. */
export const ChannelState = z.object({ state: AgentState, version: z.number() });
export type ChannelState = z.infer<typeof ChannelState>;
