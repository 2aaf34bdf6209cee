import type { QueueStatistics } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Contact } from "../../history/index.ts";
import type { Queue } from "../../world/index.ts";
import type { Context } from "../context.ts";
import { read } from "../route.ts";
import { intervalsOf, list } from "./query.ts";

const Query = z.looseObject({ queueIds: list });
/** Answered within this is answered in time; the queues' `serviceLevelThreshold`, in milliseconds. */
const inTime = 20_000;

/** `GET /v1/queues/statistics`, times in milliseconds. Source: wire contract, section 8. */
export function queueStatistics({ history, stage }: Context, { query }: FastifyRequest) {
  const { queueIds } = read(Query, query);
  const { id: orgId, queues } = stage.organisation;
  const chosen = queues.filter(({ id }) => queueIds?.includes(id) ?? true);
  const data = intervalsOf(query).flatMap((interval) =>
    chosen.flatMap((queue) => {
      const came = history.contacts.filter(
        ({ createdAt, task }) =>
          task.queueId === queue.id && createdAt >= interval.from && createdAt < interval.to,
      );
      return came.length === 0 ? [] : [statistics(queue, interval.from, came)];
    }),
  );
  return { meta: { orgId }, data };
}

function statistics(
  { channel: channelType, id: queueId, name: queueName }: Queue,
  intervalStartTime: number,
  contacts: readonly Contact[],
): QueueStatistics {
  const happened = (...whats: string[]) =>
    contacts.flatMap(({ events }) => events.filter(({ what }) => whats.includes(what))).length;
  const waits = contacts.flatMap((one) => waitOf(one) ?? []);
  const handled = contacts.flatMap(({ answeredAt, endedAt, lastAt }) =>
    answeredAt === null || endedAt === null ? [] : [lastAt - answeredAt],
  );
  const accepted = contacts.filter(({ answeredAt }) => answeredAt !== null).length;
  const prompt = contacts.filter((one) => one.answeredAt !== null && (waitOf(one) ?? 0) <= inTime);
  return {
    intervalStartTime,
    queueId,
    queueName,
    channelType,
    totalOfferedTasks: contacts.length,
    totalEnqueuedTasks: happened("queued"),
    // WxCC says so, too.
    totalAssignedTasks: 0,
    totalAcceptedTasks: accepted,
    totalRejectedTasks: happened("rangOut", "declined"),
    totalAbandonedTasks: contacts.filter((one) => one.endedAt !== null && !one.agents.length)
      .length,
    averageEnqueuedTime: mean(waits),
    averageHandledTime: mean(handled),
    serviceLevelThresholdPercentage: (100 * prompt.length) / contacts.length,
  };
}

/** How long a contact waited to be answered, or until it was given up; `null`: it waits. */
export function waitOf({ answeredAt, createdAt, endedAt }: Contact): number | null {
  const until = answeredAt ?? endedAt;
  return until === null ? null : until - createdAt;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}
