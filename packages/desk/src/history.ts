import * as z from "zod/mini";
import { MissedWhy } from "./cause.ts";

/**
 * How a contact came out for the agent: `helped` in a colleague's, `gaveUp` is a customer who hung up
 * before anybody answered, `notReached` a call out that nobody took.
 */
export const ContactOutcome = z.enum([
  "handled",
  "handedOn",
  "helped",
  "missed",
  "gaveUp",
  "notReached",
]);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** A contact that is over for an agent. One that comes back to them is two. Times are milliseconds. */
export const PastContact = z.object({
  id: z.string(),
  contactId: z.string(),
  channel: z.string(),
  direction: z.enum(["inbound", "outbound"]),
  customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
  queue: z.nullable(z.string()),
  outcome: ContactOutcome,
  /** Why it was missed. */
  why: z.nullable(MissedWhy),
  /** The wrap-up reason, by its name of then. */
  reason: z.nullable(z.string()),
  endedBy: z.nullable(z.enum(["agent", "customer", "system"])),
  /** When it came to the agent, was answered, and left. */
  began: z.number(),
  answered: z.nullable(z.number()),
  ended: z.number(),
  /** How long it rang, was talked in, held and wrapped up. */
  rang: z.number(),
  talked: z.number(),
  held: z.number(),
  wrapped: z.number(),
});
export type PastContact = z.infer<typeof PastContact>;

/** `GET /api/history/contacts`: those that began in the time asked for, the newest first. */
export const PastContacts = z.object({
  contacts: z.array(PastContact),
  /** There are older ones in that time, which are not told. */
  more: z.boolean(),
});
export type PastContacts = z.infer<typeof PastContacts>;

/** What the agent was for a while: the state they chose, or what a contact made of it. */
export const StateSpan = z.object({
  kind: z.enum(["available", "idle", "ringing", "engaged", "wrapup"]),
  /** Of an idle one. */
  auxCodeId: z.nullable(z.string()),
  from: z.number(),
  to: z.number(),
  /** It goes on. */
  open: z.boolean(),
});
export type StateSpan = z.infer<typeof StateSpan>;

/** `GET /api/history/states`: in order, cut to the time asked for. What nobody saw is left out. */
export const StateSpans = z.object({ spans: z.array(StateSpan) });
export type StateSpans = z.infer<typeof StateSpans>;

const count = z.number();

/** `GET /api/history/statistics`: an agent's figures of the time asked for. Times are milliseconds. */
export const Statistics = z.object({
  contacts: z.object({
    handled: count,
    handedOn: count,
    helped: count,
    missed: count,
    gaveUp: count,
    notReached: count,
  }),
  /** Averages of those that the agent talked in; null without any. */
  averageTalked: z.nullable(z.number()),
  averageHeld: z.nullable(z.number()),
  averageWrapped: z.nullable(z.number()),
  times: z.object({
    available: z.number(),
    idle: z.number(),
    ringing: z.number(),
    engaged: z.number(),
    wrapup: z.number(),
  }),
});
export type Statistics = z.infer<typeof Statistics>;

/** A contact of the same customer's, before the one at hand, by whichever agent. */
export const EarlierContact = z.extend(PastContact, {
  /** Null where the name is not known. */
  agent: z.nullable(z.string()),
  /** It was the very agent who asks. */
  own: z.boolean(),
});
export type EarlierContact = z.infer<typeof EarlierContact>;

/** `GET /api/contacts/{id}/earlier`: the newest first. */
export const EarlierContacts = z.object({ contacts: z.array(EarlierContact) });
export type EarlierContacts = z.infer<typeof EarlierContacts>;
