import { MonitorRequest, type MonitorSessions } from "@ringside/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Command } from "../world/index.ts";
import { holderOf } from "./access.ts";
import type { Context } from "./context.ts";
import { perform } from "./perform.ts";
import { Refusal } from "./refusal.ts";
import { read, serve } from "./route.ts";

const OnTask = z.object({ taskId: z.uuid() });
const OnRequest = z.object({ requestId: z.string().min(1).max(36) });
/** Besides which the one who asks must be a supervisor. Source: OpenAPI. */
const scope = ["cloud-contact-center:pod_conv"];

const acts = {
  "monitor.bargeIn": "bargeIn",
  "monitor.hold": "holdMonitor",
  "monitor.unhold": "unholdMonitor",
  "monitor.end": "endMonitor",
} as const;

/** `/v1/monitor`: supervisors listen to calls, and talk along. Source: wire contract, section 6.3. */
export function serveMonitoring(context: Context): void {
  const ask = (request: FastifyRequest, reply: FastifyReply, command: Command) => {
    for (const fact of perform(context, request, command))
      if (fact.kind === "refused") throw new Refusal(statusOf(fact.reason), fact.reason);
    return reply.code(202).send();
  };
  serve(context, "monitor.create", scope, (request, reply) => {
    const {
      id,
      monitorType: type,
      taskId = null,
      invisibleMode: invisible,
      ...of
    } = read(MonitorRequest, request.body);
    const { queueIds, teams, sites, agents } = of;
    const filter = { queueIds, teams, sites, agents };
    const by = supervisorOf(context, request);
    return ask(request, reply, { kind: "monitor", by, id, type, taskId, invisible, filter });
  });
  for (const operation of [
    "monitor.bargeIn",
    "monitor.hold",
    "monitor.unhold",
    "monitor.end",
  ] as const)
    serve(context, operation, scope, (request, reply) => {
      const { taskId } = read(OnTask, request.params);
      const by = supervisorOf(context, request);
      return ask(request, reply, { kind: acts[operation], by, taskId });
    });
  serve(context, "monitor.remove", scope, (request, reply) => {
    const { requestId: id } = read(OnRequest, request.params);
    // That word is an address of its own, which can only be read.
    if (id === "sessions") throw new Refusal(405, "This can be read only: GET");
    const by = supervisorOf(context, request);
    return ask(request, reply, { kind: "deleteMonitor", by, id });
  });
  serve(context, "monitor.sessions", scope, (request, reply) => {
    const by = supervisorOf(context, request);
    const own = context.stage.truth().monitors.filter((one) => one.by === by);
    const answer: MonitorSessions = {
      meta: { orgId: context.stage.organisation.id },
      data: own.map(({ id, type, taskId, stage, heldSince, invisible, filter }) => ({
        id,
        monitorType: type,
        ...(taskId !== null && { taskId }),
        monitoringState: { type: heldSince === null ? stage : "held" },
        invisibleMode: invisible,
        ...filter,
      })),
    };
    return reply.code(202).send(answer);
  });
}

function supervisorOf({ stage }: Context, request: FastifyRequest): string {
  const { agentId } = holderOf(request);
  if (!stage.organisation.people.find(({ id }) => id === agentId)?.supervisor)
    throw new Refusal(403, "Only a supervisor may monitor");
  return agentId;
}

/** What does not hold beforehand is 412, as documented; whose call it may be is a matter of rights. */
function statusOf(reason: string): number {
  return reason === "NOT_YOUR_TEAM" || reason === "NOT_A_SUPERVISOR" ? 403 : 412;
}
