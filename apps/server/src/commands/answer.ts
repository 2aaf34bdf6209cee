import { z } from "zod";
import { ProblemError, problems, type ProblemCode } from "../problem/index.ts";

/** What a tab is answered: WxCC took the command; what came of it travels on the feed. */
export interface Answer {
  readonly id: string;
  readonly status: "sent";
}

/** How an answer is kept in the journal, so that asking again gets the same one. */
const Kept = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sent") }),
  z.object({
    kind: z.literal("problem"),
    code: z.custom<ProblemCode>(
      (code) => typeof code === "string" && Object.hasOwn(problems, code),
    ),
    trackingId: z.string().optional(),
    retryAfterMs: z.number().optional(),
  }),
]);

export const keptSent = JSON.stringify({ kind: "sent" });

export function keptProblem({ code, trackingId, retryAfterMs }: ProblemError): string {
  return JSON.stringify({ kind: "problem", code, trackingId, retryAfterMs });
}

/**
 * The answer that was given before.
 *
 * @throws {ProblemError} the one that was given before
 */
export function again(id: string, kept: string): Answer {
  const answer = Kept.parse(JSON.parse(kept));
  if (answer.kind === "sent") return { id, status: "sent" };
  throw new ProblemError(answer.code, answer);
}
