import * as z from "zod/mini";
import { Change } from "./change.ts";
import { Desk } from "./desk.ts";

/**
 * What the server says on a tab's stream. `id` is `<epoch>.<number>`: numbers follow one another
 * without a gap within an epoch. `now` is the server's clock, for timers.
 */
export const Frame = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("snapshot"), id: z.string(), now: z.number(), desk: Desk }),
  z.object({ kind: z.literal("change"), id: z.string(), now: z.number(), change: Change }),
  /** Every 10 s, so that silence means trouble. */
  z.object({ kind: z.literal("beat"), now: z.number() }),
  /** The last frame: the session is over. */
  z.object({
    kind: z.literal("bye"),
    now: z.number(),
    why: z.enum(["signedOut", "expired", "ended"]),
  }),
]);
export type Frame = z.infer<typeof Frame>;
