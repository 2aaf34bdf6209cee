import * as z from "zod/mini";
import { Change } from "./change.ts";
import { Desk } from "./desk.ts";
import { Directory } from "./directory.ts";
import { SignedIn } from "./me.ts";

const at = z.number();

/** Something that a page learnt or did, at `at` by the server's clock. */
export const Moment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("snapshot"), at, desk: Desk }),
  z.object({
    kind: z.literal("change"),
    at,
    /** When the server sent it; null: the page did it itself, before the server knew. */
    sent: z.nullable(z.number()),
    change: Change,
  }),
  /** The line from this page to its server. */
  z.object({
    kind: z.literal("line"),
    at,
    line: z.enum(["connecting", "live", "lost", "ended", "outdated"]),
  }),
]);
export type Moment = z.infer<typeof Moment>;

/**
 * A problem as an agent reports it: what their page showed and did, so that it can be played again. No
 * number, name or value of a customer is in it.
 */
export const Report = z.object({
  format: z.literal("ringside-report"),
  version: z.literal(1),
  at,
  /** The agent's own. */
  words: z.string(),
  build: z.object({ version: z.string(), script: z.string() }),
  browser: z.object({
    userAgent: z.string(),
    languages: z.array(z.string()),
    timeZone: z.string(),
    width: z.number(),
    height: z.number(),
    pixelRatio: z.number(),
    online: z.boolean(),
    /** What the agent's system asks pages for: `dark`, `reducedMotion`, … */
    wants: z.array(z.string()),
    /** What this page would use and does not have. */
    lacks: z.array(z.string()),
  }),
  /** What the agent chose in this browser: theme, language, keys. */
  settings: z.record(z.string(), z.string()),
  me: SignedIn,
  directory: z.nullable(Directory),
  /** The first is a snapshot. */
  moments: z
    .array(Moment)
    .check(z.refine((all) => all[0]?.kind === "snapshot", "must begin with a snapshot")),
  /** What the page asked its server lately, and how long that took, in milliseconds. */
  requests: z.array(z.object({ path: z.string(), at, ms: z.number(), status: z.number() })),
});
export type Report = z.infer<typeof Report>;
