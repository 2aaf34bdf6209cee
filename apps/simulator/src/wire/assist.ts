import {
  AssistEventRequest,
  SummarySearchRequest,
  TranscriptListRequest,
  type AssistEventName,
  type SummarySearchResponse,
  type TranscriptListResponse,
} from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Assist, Command } from "../world/index.ts";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { perform } from "./perform.ts";
import { Refusal } from "./refusal.ts";
import { read, serve } from "./route.ts";

const Listen = z.looseObject({ action: z.enum(["START", "STOP"]) });
const Break = z.looseObject({
  action: z.enum(["REQUESTED", "ACCEPTED", "REJECTED", "NO_RESPONSE"]),
});
const OnTask = z.looseObject({ interactionId: z.uuid() });

/** The AI assistant's own calls. It speaks by notifications. Source: wire contract, section 10. */
export function serveAssist(context: Context): void {
  serve(context, "assist.event", scopes.desktop, (request, reply) => {
    const asked = read(AssistEventRequest, request.body);
    own(context, request, asked);
    for (const fact of perform(context, request, commandOf(asked)))
      if (fact.kind === "refused") throw new Refusal(statusOf(fact.reason), fact.reason);
    return reply.code(202).send({});
  });

  serve(context, "assist.transcripts", scopes.desktop, (request): TranscriptListResponse => {
    const { agentId, orgId, interactionId } = read(TranscriptListRequest, request.body);
    own(context, request, { agentId, orgId });
    const task = context.history.contact(interactionId)?.task;
    if (task && !task.participants.some(({ id }) => id === agentId))
      throw new Refusal(403, "The contact is none of the agent's");
    const said = assistOf(context, interactionId)?.said ?? [];
    return {
      orgId,
      agentId,
      conversationId: said.length > 0 ? interactionId : null,
      interactionId,
      source: "REAL_TIME_TRANSCRIPTION",
      data: said.map(({ id: messageId, role, text: content, at: publishTimestamp }) => ({
        role: role.toUpperCase(),
        content,
        messageId,
        publishTimestamp,
      })),
    };
  });

  serve(context, "summaries.search", scopes.config, (request): SummarySearchResponse => {
    const search = read(SummarySearchRequest, request.body);
    if (search.orgId !== context.stage.organisation.id)
      throw new Refusal(403, "The token is another organisation's");
    return summaries(context, search);
  });
}

const when = (eventName: AssistEventName) =>
  eventName.includes("POST_CALL") ? ("postCall" as const) : ("midCall" as const);

function commandOf({ agentId, eventName, eventDetails: { data } }: AssistEventRequest): Command {
  if (eventName === "WELLNESS_BREAK_ACTION")
    return { kind: "wellness", agentId, action: read(Break, data).action };
  const on = { agentId, taskId: read(OnTask, data).interactionId };
  if (eventName === "GET_TRANSCRIPTS")
    return { kind: "transcripts", ...on, on: read(Listen, data).action === "START" };
  if (eventName.endsWith("_SUMMARY")) return { kind: "summarize", ...on, when: when(eventName) };
  if (eventName.endsWith("_SUMMARY_RESPONSE")) {
    const { state = "DEFAULT", summary: sections = {}, wrapUpCode = null } = data;
    return { kind: "keepSummary", ...on, when: when(eventName), state, sections, wrapUpCode };
  }
  return { kind: "suggest", ...on };
}

/** An agent's token asks for that agent, in the own organisation. */
function own(
  { stage }: Context,
  request: FastifyRequest,
  { agentId, orgId }: { agentId: string; orgId: string },
): void {
  if (orgId !== stage.organisation.id || agentId !== holderOf(request).agentId)
    throw new Refusal(403, "The token is somebody else's");
}

function statusOf(reason: string): number {
  if (reason === "ASSIST_OFF") return 403;
  return reason.endsWith("NOT_FOUND") ? 404 : 409;
}

function assistOf({ stage }: Context, taskId: string): Assist | undefined {
  return stage.assists().find((assist) => assist.taskId === taskId);
}

/** Each under a name of three parts, as WxCC has them: organisation, contact, agent. */
function summaries({ stage }: Context, search: SummarySearchRequest): SummarySearchResponse {
  const interactionId = search.searchType === "INTERACTION" ? search.interactionId : null;
  const agentCiUserId = search.searchType === "AGENT" ? search.agentCiUserId : null;
  const found: Record<"POST_CALL" | "MID_CALL", Record<string, Record<string, unknown>>> = {
    POST_CALL: {},
    MID_CALL: {},
  };
  for (const { taskId, kept, script } of stage.assists())
    for (const { agentId, sections, wrapUpCode, when: kind } of kept) {
      if (interactionId !== null && taskId !== interactionId) continue;
      if (agentCiUserId !== null && agentId !== agentCiUserId) continue;
      const key = `${search.orgId}:${taskId}:${agentId}`;
      if (kind === "midCall") found.MID_CALL[key] = sections;
      else
        found.POST_CALL[key] = {
          ...sections,
          chosenWrapUpCode: wrapUpCode ?? "",
          proposedWrapUpCodes: (script.postCall?.wrapUpCodes ?? []).map((name) => ({ name })),
        };
    }
  const { orgId, searchType } = search;
  return { orgId, searchType, agentCiUserId, interactionId, queueId: null, summaries: found };
}
