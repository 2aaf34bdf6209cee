import { z } from "zod";

const upToTenMinutes = z.int().min(0).max(600_000);
/** The world does what was asked all the same. */
const performed = z.boolean().default(false).describe("The world does what was asked all the same");

/** What goes wrong with a request. Waits are the wall clock's: clients' patience lives by it. */
export const Effect = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("status"),
      status: z.int().min(400).max(599),
      retryAfter: z
        .union([z.string().max(100), z.number().min(0)])
        .optional()
        .describe("Seconds, or a date: sent as Retry-After"),
    })
    .describe("Refused with this status, in the words of the call's family"),
  z
    .strictObject({ kind: z.literal("delay"), ms: upToTenMinutes })
    .describe("The request is late by this: nothing of it happens before"),
  z
    .strictObject({ kind: z.literal("early"), ms: upToTenMinutes.default(50) })
    .describe("The notification comes first, and the answer this much later"),
  z.strictObject({ kind: z.literal("hang"), performed }).describe("There never is an answer"),
  z
    .strictObject({ kind: z.literal("reset"), performed })
    .describe("The connection breaks after the request was read"),
  z
    .strictObject({ kind: z.literal("silent"), performed })
    .describe("Accepted, and no notification ever"),
  z
    .strictObject({ kind: z.literal("fail"), reason: z.string().min(1).max(128) })
    .describe("Accepted, and the notification says no, for this reason"),
  z
    .strictObject({ kind: z.literal("invalidGrant") })
    .describe("The token endpoint says that the code or the refresh token is good no longer"),
  z
    .strictObject({ kind: z.literal("rotate") })
    .describe("A refresh gives a new refresh token; the old one used again ends the grant"),
  z
    .strictObject({ kind: z.literal("skew"), ms: z.int().min(-31_536_000_000).max(31_536_000_000) })
    .describe("The times that are told are wrong by this: fast above zero, slow below"),
]);
export type Effect = z.infer<typeof Effect>;
