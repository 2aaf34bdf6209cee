import * as z from "zod/mini";
import { Assist } from "./assist.ts";
import { Cause } from "./cause.ts";
import { Command, Outcome } from "./command.ts";
import { Link } from "./desk.ts";
import { Happening } from "./happening.ts";
import { Step } from "./journey.ts";
import { Outage } from "./outage.ts";
import { Pop } from "./pop.ts";
import { Preview } from "./preview.ts";
import { AgentState, Station } from "./station.ts";
import { Missed, Task } from "./task.ts";

/**
 * The small things that happen to a desk. `version` is WxCC's time of the event, in milliseconds: it
 * orders changes about the same thing, whatever order they arrive in.
 */
export const Change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("link"), link: Link }),
  /** All kinds of request that WxCC does not answer just now. */
  z.object({ kind: z.literal("outages"), outages: z.array(Outage) }),
  /** The whole session, after a login or a reload; tasks not named in `taskIds` are gone. */
  z.object({
    kind: z.literal("session"),
    version: z.number(),
    station: Station,
    state: AgentState,
    /** By channel, where WxCC has a state for each. */
    channels: z.optional(z.record(z.string(), AgentState)),
    taskIds: z.nullable(z.array(z.string())),
  }),
  z.object({ kind: z.literal("signedOut"), version: z.number(), cause: z.nullable(Cause) }),
  z.object({ kind: z.literal("state"), version: z.number(), state: AgentState }),
  z.object({
    kind: z.literal("channelState"),
    version: z.number(),
    channel: z.string(),
    state: AgentState,
  }),
  z.object({ kind: z.literal("task"), task: Task }),
  z.object({ kind: z.literal("taskGone"), taskId: z.string(), version: z.number() }),
  z.object({ kind: z.literal("missed"), missed: Missed }),
  /** What has happened to a contact; told again it does no harm. */
  z.object({ kind: z.literal("journey"), taskId: z.string(), steps: z.array(Step) }),
  /** A page to open for a contact, and how far that has come. */
  z.object({ kind: z.literal("pop"), pop: Pop }),
  /** What the AI assistant says of a contact; told again it does no harm. */
  z.object({ kind: z.literal("assist"), taskId: z.string(), assist: Assist }),
  z.object({ kind: z.literal("preview"), preview: Preview }),
  z.object({ kind: z.literal("previewGone"), id: z.string(), version: z.number() }),
  z.object({ kind: z.literal("happened"), happening: Happening }),
  z.object({
    kind: z.literal("asked"),
    id: z.string(),
    command: Command,
    at: z.number(),
    cause: z.optional(Cause),
  }),
  z.object({ kind: z.literal("settled"), id: z.string(), outcome: Outcome, at: z.number() }),
  /** What a newer version tells, and this one knows nothing of. See `readFrame`. */
  z.object({ kind: z.literal("unknown") }),
]);
export type Change = z.infer<typeof Change>;
