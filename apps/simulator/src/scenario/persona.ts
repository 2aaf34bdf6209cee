import { z } from "zod";
import { Spread } from "./duration.ts";
import type { Names } from "./names.ts";

export const Share = z.number().min(0).max(1).describe("From 0, never, to 1, always");

/** How an automatic agent works. What is not said is as most people do it. */
export function personaFor(names: Names) {
  return z.strictObject({
    about: z.string().max(200).default(""),
    answers: Spread.prefault("2 s to 6 s").describe("How long the phone rings"),
    misses: Share.default(0).describe("Offers that are left to ring out"),
    declines: Share.default(0),
    talks: Spread.prefault("2 min to 5 min").describe("Where the customer's own time is not said"),
    pace: z.number().min(0.1).max(10).default(1).describe("Times as long as others talk and write"),
    holds: z
      .strictObject({ share: Share, for: Spread })
      .optional()
      .describe("Puts the customer on hold in the middle"),
    transfers: z
      .strictObject({ share: Share, to: z.array(names.queue).min(1), after: Spread })
      .optional()
      .describe("Hands the contact on to another queue instead of ending it"),
    wrapUp: Spread.prefault("10 s to 30 s"),
    codes: z
      .array(names.wrapUpCode)
      .min(1)
      .optional()
      .describe("Any that may be given, unless said"),
    breaks: z
      .strictObject({ after: Spread, for: Spread, code: names.idleCode.optional() })
      .optional(),
    back: Spread.prefault("5 s to 20 s").describe("From being made idle until ready again"),
  });
}
export type Persona = z.output<ReturnType<typeof personaFor>>;

type Written = z.input<ReturnType<typeof personaFor>>;

/** The personas that every scenario has. */
export const shippedPersonas = {
  steady: { about: "Answers soon, and takes the time it takes" },
  quick: {
    about: "Answers at once, and is done before others are",
    answers: "1 s to 2 s",
    pace: 0.7,
    wrapUp: "5 s to 12 s",
  },
  new: {
    about: "Takes long, asks the customer to hold, and misses a call now and then",
    answers: "4 s to 12 s",
    misses: 0.1,
    pace: 1.6,
    holds: { share: 0.5, for: "20 s to 60 s" },
    wrapUp: "30 s to 90 s",
  },
  absent: { about: "Is not at the desk: every phone rings out", misses: 1, back: "20 s to 40 s" },
  choosy: { about: "Declines every third offer", declines: 0.33 },
} as const satisfies Record<string, Written>;
