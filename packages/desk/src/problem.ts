import * as z from "zod/mini";

/** An error answer of the desktop's server: problem details (RFC 9457) with a `code` to find words by. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  code: z.string(),
  trackingId: z.optional(z.string()),
  /** Seconds. */
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof Problem>;
