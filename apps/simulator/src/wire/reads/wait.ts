import type { EstimatedWait } from "@ringside/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read } from "../route.ts";
import { mean, waitOf } from "./queue-statistics.ts";

const minute = 60_000;
const Query = z.looseObject({
  queueId: z.string(),
  lookbackMinutes: z.coerce.number().int().min(5).max(240),
  maxCV: z.coerce.number().int().min(1).max(100).default(40),
  minValidSamples: z.coerce.number().int().min(1).max(100).default(40),
});

/**
 * `GET /v1/ewt`: how long a new contact may wait, in milliseconds; 204 when too little is known. The
 * waits of the contacts answered in one minute make one sample; it is valid where they lie close
 * together (coefficient of variance, in percent). Source: wire contract, section 8, and OpenAPI.
 */
export function estimatedWait(
  { history, stage }: Context,
  { query }: FastifyRequest,
  reply: FastifyReply,
): EstimatedWait | FastifyReply {
  const { queueId, lookbackMinutes, maxCV, minValidSamples } = read(Query, query);
  if (!stage.organisation.queues.some(({ id }) => id === queueId))
    throw new Refusal(400, "There is no queue with this id");
  const since = stage.now - lookbackMinutes * minute;
  const samples = new Map<number, number[]>();
  for (const contact of history.contacts) {
    const { answeredAt, task } = contact;
    if (task.queueId !== queueId || answeredAt === null || answeredAt < since) continue;
    const key = Math.floor(answeredAt / minute);
    samples.set(key, [...(samples.get(key) ?? []), waitOf(contact) ?? 0]);
  }
  const valid = [...samples.values()].filter((waits) => variance(waits) <= maxCV);
  if (valid.length === 0 || (100 * valid.length) / samples.size < minValidSamples)
    return reply.code(204).send();
  return { estimatedWaitTime: mean(valid.map(mean)) };
}

/** The coefficient of variance, in percent. */
function variance(waits: readonly number[]): number {
  const middle = mean(waits);
  if (middle === 0) return 0;
  return (100 * Math.sqrt(mean(waits.map((wait) => (wait - middle) ** 2)))) / middle;
}
