import * as z from "zod/mini";

/**
 * A kind of request that WxCC does not answer just now: for a few seconds none is sent, and who asks is
 * told so at once. What the desk shows is right all the same while the line is live.
 */
export const Outage = z.object({
  of: z.enum(["call", "signIn", "state", "configuration", "statistics"]),
  /** Epoch milliseconds of when it began. */
  since: z.number(),
  /** By what the last one failed. */
  why: z.enum(["unavailable", "timeout", "network"]),
});
export type Outage = z.infer<typeof Outage>;
