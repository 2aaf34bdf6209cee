import * as z from "zod/mini";

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

const name = z.nullable(z.string());

/** What led to something on the desk, as far as WxCC tells or the desk knows. */
export const Cause = z.discriminatedUnion("kind", [
  /**
   * The agent. `commandId` is the click it was done by, so that a tab knows its own; without one the agent
   * did it elsewhere: on the phone, or in another application.
   */
  z.object({ kind: z.literal("you"), commandId: z.optional(z.string()) }),
  z.object({ kind: z.literal("signIn") }),
  z.object({ kind: z.literal("missed"), why: MissedWhy }),
  z.object({ kind: z.literal("supervisor"), name, id: z.optional(name) }),
  /** WxCC makes an agent Idle whose line is lost for too long. */
  z.object({ kind: z.literal("socketLoss") }),
  /** The desktop made the agent Available again after such a loss. */
  z.object({ kind: z.literal("restored") }),
  /** The time for a wrap-up was over. */
  z.object({ kind: z.literal("autoWrapUp") }),
  z.object({ kind: z.literal("customer") }),
  z.object({ kind: z.literal("colleague"), name }),
  /** WxCC's routing chose this agent, or another one. */
  z.object({ kind: z.literal("routing"), queue: name }),
  /** A recording's pause was over. */
  z.object({ kind: z.literal("timer") }),
  /** WxCC could not do it: its own word for why. */
  z.object({ kind: z.literal("failure"), reason: z.string() }),
  /** WxCC gave something without saying what led to it, as after a reload. */
  z.object({ kind: z.literal("unsaid") }),
]);
export type Cause = z.infer<typeof Cause>;
