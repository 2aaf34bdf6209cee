import {
  ScheduleCallbackRequest,
  type ScheduledCallback,
  type ScheduledCallbacks,
} from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Command, ScheduledCallback as Callback } from "../world/index.ts";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { perform } from "./perform.ts";
import { momentIn } from "./place-time.ts";
import { Refusal } from "./refusal.ts";
import { read, serve } from "./route.ts";

const InOrganisation = z.looseObject({ orgId: z.string() });
const ById = z.looseObject({ id: z.uuid() });
const Query = z.looseObject({
  callbackNumber: z.string().optional(),
  assigneeAgent: z.string().optional(),
  page: z.coerce.number().int().min(0).default(0),
  pageSize: z.coerce.number().int().min(1).max(100).default(10),
  sortOrder: z.enum(["asc", "desc", "ASC", "DESC"]).default("asc"),
});
const minute = 60_000;
const day = 24 * 60 * minute;

/** Calls that customers have asked for at a time. Source: OpenAPI; wire contract, section 6.2. */
export function serveCallbacks(context: Context): void {
  const { stage } = context;
  const on = (
    operation: `callbacks.${"schedule" | "list" | "read" | "change" | "cancel"}`,
    status: number,
    answer: (request: FastifyRequest) => unknown,
  ) =>
    serve(context, operation, scopes.desktop, (request, reply) => {
      if (read(InOrganisation, request.params).orgId !== stage.organisation.id)
        throw new Refusal(403, "The token is another organisation's");
      return reply.code(status).send(answer(request));
    });
  const one = (id: string) => {
    const found = stage.truth().scheduled.find((callback) => callback.id === id);
    if (!found) throw new Refusal(404, "There is no such callback to come");
    return found;
  };
  const write = (request: FastifyRequest, id: string | null) => {
    const asked = read(ScheduleCallbackRequest, request.body);
    const made = ask(context, request, commandOf(asked, id, holderOf(request).agentId, stage.now));
    return rowOf(one(made ?? id ?? ""), stage.organisation.id);
  };
  on("callbacks.schedule", 201, (request) => write(request, null));
  on("callbacks.list", 200, (request) => list(context, request));
  on("callbacks.read", 200, ({ params }) =>
    rowOf(one(read(ById, params).id), stage.organisation.id),
  );
  on("callbacks.change", 200, (request) => write(request, one(read(ById, request.params).id).id));
  on("callbacks.cancel", 204, (request) => {
    const { id } = one(read(ById, request.params).id);
    ask(context, request, { kind: "unschedule", by: holderOf(request).agentId, id });
  });
}

/** Has the world do it; answers the callback's id. */
function ask(context: Context, request: FastifyRequest, command: Command): string | null {
  for (const fact of perform(context, request, command)) {
    if (fact.kind === "refused") throw new Refusal(400, fact.reason);
    if (fact.kind === "scheduled") return fact.callback.id;
  }
  return null;
}

/** Throws a `Refusal` for a time at which none may be. Source: OpenAPI. */
function commandOf(
  asked: ScheduleCallbackRequest,
  id: string | null,
  by: string,
  now: number,
): Command {
  const { timezone, scheduleDate, startTime, endTime } = asked;
  const at = momentIn(timezone, scheduleDate, startTime);
  const end = momentIn(timezone, scheduleDate, endTime);
  if (at === null || end === null) throw new Refusal(400, "There is no such day, or time zone");
  if (at < now + 30 * minute) throw new Refusal(400, "startTime: at least 30 minutes from now");
  if (at > now + 31 * day) throw new Refusal(400, "scheduleDate: within 31 days");
  if (end < at + 30 * minute || end > at + 480 * minute)
    throw new Refusal(400, "endTime: 30 minutes to 8 hours after startTime");
  const { customerName: name, callbackNumber: number, queueId, assigneeAgent = null } = asked;
  const words = Object.entries({ timezone, scheduleDate, startTime, endTime, ...more(asked) });
  return {
    kind: "schedule",
    by,
    id,
    customer: { name, number },
    queueId,
    agentId: assigneeAgent,
    at,
    asked: Object.fromEntries(words),
  };
}

function more({ callbackReason, sourceInteraction }: ScheduleCallbackRequest) {
  return {
    ...(callbackReason !== undefined && { callbackReason }),
    ...(sourceInteraction !== undefined && { sourceInteraction }),
  };
}

function rowOf(callback: Callback, orgId: string): ScheduledCallback {
  const { id, customer, queueId, agentId, createdAt, updatedAt, assignedAt, asked } = callback;
  const { timezone = "", scheduleDate = "", startTime = "", endTime = "", ...rest } = asked;
  return {
    id,
    orgId,
    customerName: customer.name,
    callbackNumber: customer.number,
    timezone,
    scheduleDate,
    startTime: startTime.length === 5 ? `${startTime}:00` : startTime,
    endTime: endTime.length === 5 ? `${endTime}:00` : endTime,
    queueId,
    ...rest,
    callbackOrigin: rest["sourceInteraction"] === undefined ? "api" : "livecall",
    createdTimestamp: createdAt,
    lastUpdatedTimestamp: updatedAt,
    ...(agentId !== null && { assigneeAgent: agentId }),
    ...(assignedAt !== null && { assignedTime: assignedAt }),
  };
}

function list({ stage }: Context, { query, url }: FastifyRequest): ScheduledCallbacks {
  const { page, pageSize, sortOrder, callbackNumber, assigneeAgent } = read(Query, query);
  const turn = sortOrder.toLowerCase() === "desc" ? -1 : 1;
  const all = stage
    .truth()
    .scheduled.filter(
      ({ customer, agentId }) =>
        (callbackNumber === undefined || customer.number === callbackNumber) &&
        (assigneeAgent === undefined || agentId === assigneeAgent),
    )
    .toSorted((a, b) => turn * (a.at - b.at));
  const { id: orgId } = stage.organisation;
  const [path = ""] = url.split("?");
  const meta = {
    orgId,
    page,
    pageSize,
    totalPages: Math.ceil(all.length / pageSize),
    totalRecords: all.length,
    links: { self: `${path}?page=${page}&pageSize=${pageSize}` },
  };
  const shown = all.slice(page * pageSize, (page + 1) * pageSize);
  return { meta, data: shown.map((callback) => rowOf(callback, orgId)) };
}
