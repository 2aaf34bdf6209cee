import { z } from "zod";

const After = z.string().max(64).nullable().catch(null);

/** Of `GET /api/feed`: the last frame that is known, and whose desk is meant. */
export const FeedQuery = z.looseObject({ after: After.optional(), agent: z.unknown().optional() });

const time = z.coerce.number().int().min(0).max(8_640_000_000_000_000);

/** Of what has been: from and until when, in epoch milliseconds. */
export const TimesQuery = z.looseObject({ from: time, to: time });

/** The same of contacts, all or the missed ones. */
export const ContactsQuery = TimesQuery.extend({
  missed: z.enum(["true", "false"]).catch("false"),
});

/** Queues by their ids, with a comma between: as many as one page shows. */
export const WaitsQuery = z.looseObject({
  queues: z
    .string()
    .max(2_000)
    .transform((ids) => ids.split(",").slice(0, 25)),
});

/** Of a list that is searched and read in pages. */
export const Searched = z.looseObject({
  search: z.string().max(100).catch(""),
  page: z.coerce.number().int().min(0).max(10_000).catch(0),
});
