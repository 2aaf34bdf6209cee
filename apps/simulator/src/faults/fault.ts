import { z } from "zod";
import { Effect } from "./effect.ts";

const span = z.int().min(0).max(31_536_000_000);

/** Effects that only a request for tokens can meet. */
const ofTokens = new Set<Effect["kind"]>(["invalidGrant", "rotate"]);

/** Something that goes wrong: with which requests, how often, when. */
export const Fault = z
  .strictObject({
    operation: z
      .string()
      .min(1)
      .max(100)
      .describe("By name, e.g. tasks.hold; config.* and * stand for many"),
    agentId: z.string().max(100).optional().describe("Only when this agent asks"),
    probability: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe("How likely a request that fits meets it; always, unless said"),
    count: z
      .int()
      .min(1)
      .optional()
      .describe("How many requests it meets before it is gone; all, unless said"),
    afterMs: span.optional().describe("When it begins, from now on the simulator's clock"),
    forMs: span.min(1).optional().describe("How long it lasts once it has begun, by that clock"),
    effect: Effect,
  })
  .refine(
    ({ operation, effect }) => !ofTokens.has(effect.kind) || /^(\*$|oauth\.)/.test(operation),
    { error: "this effect is for oauth.token and oauth.refresh only", path: ["operation"] },
  );
export type Fault = z.output<typeof Fault>;
/** As somebody writes it. */
export type FaultAsked = z.input<typeof Fault>;

/** Whether a name, or a pattern such as `config.*`, means this operation. */
export function names(pattern: string, operation: string): boolean {
  if (pattern === "*" || pattern === operation) return true;
  return pattern.endsWith(".*") && operation.startsWith(pattern.slice(0, -1));
}
