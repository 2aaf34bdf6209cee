import type { AgentStatistics } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Contact, Doing, Span } from "../../history/index.ts";
import type { Person } from "../../world/index.ts";
import type { Context } from "../context.ts";
import { read } from "../route.ts";
import { intervalsOf, list } from "./query.ts";

const Query = z.looseObject({ agentIds: list });
type Interval = ReturnType<typeof intervalsOf>[number];

/** `GET /v1/agents/statistics`, times in milliseconds. Source: wire contract, section 5.7. */
export function agentStatistics({ history, stage }: Context, { query }: FastifyRequest) {
  const { agentIds } = read(Query, query);
  const { id: orgId, people, teams } = stage.organisation;
  const chosen = people.filter(({ id }) => agentIds?.includes(id) ?? true);
  const { contacts, spans } = history;
  const data = intervalsOf(query).flatMap((interval) =>
    chosen.flatMap((person): AgentStatistics[] => {
      const own = spans.filter(({ agentId }) => agentId === person.id);
      const teamId = own.find((span) => lasted(span, interval, stage.now) > 0)?.session.teamId;
      if (teamId === undefined) return [];
      const teamName = teams.find(({ id }) => id === teamId)?.name ?? "";
      const used = new Set(["telephony", ...own.flatMap(({ channel }) => channel ?? [])]);
      const channels = [...used].map((channel) =>
        channelOf(channel, person, own, contacts, interval, stage.now),
      );
      const name = `${person.firstName} ${person.lastName}`;
      const who = { agentId: person.id, agentName: name, teamId, teamName };
      return [{ intervalStartTime: interval.from, ...who, channels }];
    }),
  );
  return { meta: { orgId }, data };
}

function channelOf(
  channel: string,
  { id }: Person,
  spans: readonly Span[],
  contacts: readonly Contact[],
  interval: Interval,
  now: number,
): AgentStatistics["channels"][number] {
  const within = (at: number) => at >= interval.from && at < interval.to;
  const events = contacts
    .filter(({ task }) => task.channel === channel)
    .flatMap((contact) => contact.events.filter(({ agentId, at }) => agentId === id && within(at)));
  const count = (...whats: string[]) => events.filter(({ what }) => whats.includes(what)).length;
  const time = (...doings: Doing[]) =>
    spans
      .filter((span) => doings.includes(span.doing) && (span.channel ?? channel) === channel)
      .reduce((sum, span) => sum + lasted(span, interval, now), 0);
  const accepted = count("answered");
  const handled = time("connected", "on-hold", "wrapup");
  return {
    channelType: channel,
    totalAssignedTasks: count("reserved"),
    totalOfferedTasks: count("offered"),
    totalAcceptedTasks: accepted,
    totalRejectedTasks: count("rangOut", "declined"),
    totalTransferredTasks: count("transferred", "transferredToQueue", "consultTransferred"),
    totalEngagedDuration: time("connected", "on-hold"),
    totalHoldDuration: time("on-hold"),
    totalWrapUpDuration: time("wrapup"),
    totalAvailableTime: time("available"),
    totalUnAvailableTime: time("idle"),
    averageHandledTime: accepted === 0 ? 0 : handled / accepted,
  };
}

/** How much of a span falls into the interval. */
function lasted({ start, end }: Span, { from, to }: Interval, now: number): number {
  return Math.max(0, Math.min(end ?? now, to) - Math.max(start, from));
}
