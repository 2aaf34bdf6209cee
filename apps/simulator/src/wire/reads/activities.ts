import type { AgentActivity } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { Span } from "../../history/index.ts";
import type { Organisation } from "../../world/index.ts";
import type { Context } from "../context.ts";
import { read } from "../route.ts";
import { channels, list, Page, windowOf } from "./query.ts";

const Query = Page.extend({ agentIds: list, teamIds: list, channelTypes: channels });

/** `GET /v1/agents/activities`: what agents did, piece by piece. Source: wire contract, section 5.7. */
export function activities({ history, stage }: Context, { query }: FastifyRequest) {
  const { agentIds, teamIds, channelTypes, page, pageSize } = read(Query, query);
  const { from, to } = windowOf(query, stage.now);
  const found = history.spans.filter(
    ({ agentId, channel, session, start }) =>
      start >= from &&
      start <= to &&
      (agentIds?.includes(agentId) ?? true) &&
      (teamIds?.includes(session.teamId) ?? true) &&
      (channelTypes?.some((one) => one === channel) ?? true),
  );
  const rows = found.slice(page * pageSize, (page + 1) * pageSize);
  return {
    meta: { orgId: stage.organisation.id },
    data: rows.map((span) => rowOf(span, stage.organisation)),
  };
}

function rowOf(span: Span, organisation: Organisation): AgentActivity {
  const { agentId, channel, session, taskId } = span;
  const { idleCodes, people, queues, sites, teams, wrapUpCodes } = organisation;
  const person = people.find(({ id }) => id === agentId);
  const nameIn = (all: readonly { id: string; name: string }[], wanted: string | null = null) =>
    all.find(({ id }) => id === wanted)?.name ?? "";
  const idle = span.doing === "idle" ? session.state.auxCodeId : "";
  return {
    active: span.end === null,
    agentId,
    agentName: person ? `${person.firstName} ${person.lastName}` : "",
    agentDn: session.device.number,
    agentLogin: person?.email ?? "",
    agentSessionId: session.id,
    currentState: span.doing,
    siteId: person?.siteId ?? "",
    siteName: nameIn(sites, person?.siteId),
    teamId: session.teamId,
    teamName: nameIn(teams, session.teamId),
    isLogin: 1,
    taskId: taskId ?? "",
    channelId: channel === null ? "" : `ch-${channel}-1-${agentId}`,
    channelType: channel ?? "",
    subChannelType: "",
    idleCode: idle,
    idleCodeName: nameIn(idleCodes, idle),
    queueId: span.queueId ?? "",
    queueName: nameIn(queues, span.queueId),
    wrapupCodeName: nameIn(wrapUpCodes, span.wrapUpCodeId),
    reason: session.state.reason,
    startTime: span.start,
    endTime: span.end ?? -1,
    mmProfileType: "BLENDED",
  };
}
