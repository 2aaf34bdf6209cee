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

const kindsOf = (
  options: readonly {
    readonly shape: { readonly kind: { readonly def: { readonly values: readonly string[] } } };
  }[],
) => new Set(options.flatMap(({ shape }) => shape.kind.def.values));
const frames = kindsOf(Frame.def.options);
const changes = kindsOf(Change.def.options);

const AnyFrame = z.object({ kind: z.string(), now: z.number() });
const AnyChange = z.object({
  kind: z.literal("change"),
  id: z.string(),
  now: z.number(),
  change: z.object({ kind: z.string() }),
});

/**
 * Reads what a server or a node of another version may have said. A frame or a change of a kind that is not
 * known here is of something that is not shown here: it is counted and passed over. Null for what makes no
 * sense, or is said otherwise than here: then the desk is to be read anew.
 */
export function readFrame(said: unknown): Frame | null {
  const frame = Frame.safeParse(said);
  if (frame.success) return frame.data;
  const change = AnyChange.safeParse(said);
  if (change.success) {
    const { kind, id, now } = change.data;
    return changes.has(change.data.change.kind)
      ? null
      : { kind, id, now, change: { kind: "unknown" } };
  }
  const other = AnyFrame.safeParse(said);
  return other.success && !frames.has(other.data.kind)
    ? { kind: "beat", now: other.data.now }
    : null;
}
