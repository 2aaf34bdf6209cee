import * as z from "zod/mini";

/** How an agent's calls reach them: an extension, a phone number, or this browser. */
export const DeviceType = z.enum(["EXTENSION", "AGENT_DN", "BROWSER"]);
export type DeviceType = z.infer<typeof DeviceType>;

export const Device = z.object({ type: DeviceType, number: z.string() });
export type Device = z.infer<typeof Device>;

/** Why a call that was offered did not become this agent's. */
export const MissedWhy = z.enum([
  "rona",
  "declined",
  "busy",
  "invalidNumber",
  "unavailable",
  "channelFailure",
]);
export type MissedWhy = z.infer<typeof MissedWhy>;

/** Why a state or a station is as it is. */
export const Cause = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("you") }),
  z.object({ kind: z.literal("signIn") }),
  z.object({ kind: z.literal("missed"), why: MissedWhy }),
  z.object({ kind: z.literal("supervisor"), name: z.nullable(z.string()) }),
  z.object({ kind: z.literal("socketLoss") }),
  /** WxCC gave a state without saying what led to it, as after a reload. */
  z.object({ kind: z.literal("unsaid") }),
]);
export type Cause = z.infer<typeof Cause>;

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
