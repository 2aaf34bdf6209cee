import {
  CreateTaskResponse,
  type CreateTaskRequest,
  type HoldRequest,
  type RejectRequest,
  type WrapupRequest,
} from "@ringside/contract";
import { command, type Accepted } from "./agents.ts";
import type { Call, CallOptions } from "./call.ts";
import { read } from "./read.ts";

/**
 * The commands about a task. `taskId` is the interaction's id. Each but `create` resolves on 202 and
 * is settled later by a `task` or `taskRefused` notification. Source: wire contract, section 6.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface TaskCommands {
  /** Dials out: the one command that answers with the new task's id (201). */
  create(request: CreateTaskRequest, options?: CallOptions): Promise<Accepted & { id: string }>;
  /** Takes a digital contact. A call is answered on the agent's phone instead. */
  accept(taskId: string, options?: CallOptions): Promise<Accepted>;
  reject(taskId: string, request: RejectRequest, options?: CallOptions): Promise<Accepted>;
  hold(taskId: string, request: HoldRequest, options?: CallOptions): Promise<Accepted>;
  unhold(taskId: string, request: HoldRequest, options?: CallOptions): Promise<Accepted>;
  end(taskId: string, options?: CallOptions): Promise<Accepted>;
  wrapup(taskId: string, request: WrapupRequest, options?: CallOptions): Promise<Accepted>;
}

export function taskCommands(call: Call): TaskCommands {
  return {
    async create(request, options = {}) {
      const answer = await call("tasks.create", { ...options, body: request, expect: 201 });
      const { data } = read("tasks.create", answer, CreateTaskResponse);
      return { id: data.id, trackingId: answer.trackingId };
    },
    accept: (taskId, options) => command(call, "tasks.accept", {}, options, { taskId }),
    reject: (taskId, request, options) =>
      command(call, "tasks.reject", request, options, { taskId }),
    hold: (taskId, request, options) => command(call, "tasks.hold", request, options, { taskId }),
    unhold: (taskId, request, options) =>
      command(call, "tasks.unhold", request, options, { taskId }),
    end: (taskId, options) => command(call, "tasks.end", {}, options, { taskId }),
    wrapup: (taskId, request, options) =>
      command(call, "tasks.wrapup", request, options, { taskId }),
  };
}
