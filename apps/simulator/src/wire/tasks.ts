import { randomUUID } from "node:crypto";
import {
  CreateTaskRequest,
  HoldRequest,
  RecordResumeRequest,
  UpdateTaskRequest,
  RejectRequest,
  WrapupRequest,
  type CreateTaskResponse,
} from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { Fact } from "../world/index.ts";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { onTask } from "./on-task.ts";
import { perform } from "./perform.ts";
import { Refusal } from "./refusal.ts";
import { serveOthers } from "./tasks-others.ts";
import { read, serveAt } from "./route.ts";

/** `/v1/tasks`. Source: wire contract, section 6. */
export function serveTasks(context: Context): void {
  // The SDK ends the path with a slash.
  for (const path of ["/v1/tasks", "/v1/tasks/"])
    serveAt(context, "tasks.create", "POST", path, scopes.desktop, (request, reply) =>
      reply.code(201).send(create(context, request)),
    );

  const on = onTask(context);
  for (const operation of ["tasks.accept", "tasks.consultAccept"] as const)
    on(operation, (_, named) => {
      const task = context.stage.truth().tasks.find(({ id }) => id === named.taskId);
      const voice = task?.channel === "telephony";
      if (voice && task.participants.some((one) => one.id === named.agentId && !one.joinedAt))
        throw new Refusal(400, "A call is answered on the agent's device, not by accept");
      return { kind: "accept", ...named };
    });
  on("tasks.reject", (body, named) => {
    read(RejectRequest, body);
    return { kind: "reject", ...named };
  });
  on("tasks.hold", (body, named) => {
    const { mediaResourceId: legId } = read(HoldRequest, body);
    return { kind: "hold", ...named, legId };
  });
  on("tasks.unhold", (body, named) => {
    const { mediaResourceId: legId } = read(HoldRequest, body);
    return { kind: "resume", ...named, legId };
  });
  on("tasks.recordPause", (_, named) => ({ kind: "pauseRecording", ...named }));
  on("tasks.recordResume", (body, named) => {
    const { autoResumed: auto } = read(RecordResumeRequest, body);
    return { kind: "resumeRecording", ...named, auto };
  });
  on("tasks.update", (body, named) => {
    const { attributes } = read(UpdateTaskRequest, body);
    return { kind: "update", ...named, attributes };
  });
  on("tasks.assign", (_, named) => ({ kind: "assign", ...named }));
  serveOthers(context);
  on("tasks.end", (_, named) => ({ kind: "end", ...named }));
  on("tasks.wrapup", (body, named) => {
    const { auxCodeId } = read(WrapupRequest, body);
    return { kind: "wrapUp", ...named, auxCodeId };
  });
}

/** Starts an outdial or a callback, and answers with the id of what will come of it, be it a failure. */
function create(context: Context, request: FastifyRequest): CreateTaskResponse {
  const asked = read(CreateTaskRequest, request.body);
  if (asked.outboundType === "EXECUTE_FLOW")
    throw new Refusal(400, "This simulator runs no flows: outboundType OUTDIAL or CALLBACK");
  const { destination, entryPointId, origin: ani = null } = asked;
  const call = { agentId: holderOf(request).agentId, destination, entryPointId };
  const facts = perform(
    context,
    request,
    asked.outboundType === "OUTDIAL"
      ? { kind: "outdial", ...call, ani }
      : { kind: "callback", ...call },
  );
  return {
    meta: { orgId: context.stage.organisation.id },
    data: { id: taskOf(facts) ?? randomUUID() },
  };
}

/** The task that the facts are about; none when a fault kept the world from hearing of it. */
function taskOf(facts: readonly Fact[]): string | null {
  for (const fact of facts) {
    if (fact.kind === "contact") return fact.task.id;
    if (fact.kind === "refused" && fact.taskId !== null) return fact.taskId;
  }
  return null;
}
