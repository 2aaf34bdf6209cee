import {
  CreateTaskResponse,
  type ConferenceRequest,
  type ConsultEndRequest,
  type ConsultRequest,
  type ConsultTransferRequest,
  type CreateTaskRequest,
  type HoldRequest,
  type RecordResumeRequest,
  type RejectRequest,
  type TransferRequest,
  type UpdateTaskRequest,
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
  /** Writes variables onto the contact. */
  update(taskId: string, request: UpdateTaskRequest, options?: CallOptions): Promise<Accepted>;
  /** Takes a digital contact. A call is answered on the agent's phone instead. */
  accept(taskId: string, options?: CallOptions): Promise<Accepted>;
  reject(taskId: string, request: RejectRequest, options?: CallOptions): Promise<Accepted>;
  hold(taskId: string, request: HoldRequest, options?: CallOptions): Promise<Accepted>;
  unhold(taskId: string, request: HoldRequest, options?: CallOptions): Promise<Accepted>;
  recordPause(taskId: string, options?: CallOptions): Promise<Accepted>;
  recordResume(
    taskId: string,
    request: RecordResumeRequest,
    options?: CallOptions,
  ): Promise<Accepted>;
  /** Hands the contact on at once. */
  transfer(taskId: string, request: TransferRequest, options?: CallOptions): Promise<Accepted>;
  /** Asks somebody, while the others wait. */
  consult(taskId: string, request: ConsultRequest, options?: CallOptions): Promise<Accepted>;
  /** With a queue's id: calls off the search in it. */
  consultEnd(
    taskId: string,
    request: NonNullable<ConsultEndRequest>,
    options?: CallOptions,
  ): Promise<Accepted>;
  /** Leaves the contact to whoever is consulted. */
  consultTransfer(
    taskId: string,
    request: ConsultTransferRequest,
    options?: CallOptions,
  ): Promise<Accepted>;
  /** Brings whoever is consulted into the call. */
  conference(taskId: string, request: ConferenceRequest, options?: CallOptions): Promise<Accepted>;
  conferenceExit(taskId: string, options?: CallOptions): Promise<Accepted>;
  /** Makes somebody leave the conference. */
  conferenceDrop(taskId: string, participantId: string, options?: CallOptions): Promise<Accepted>;
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
    update: (taskId, request, options) =>
      command(call, "tasks.update", request, options, { taskId }),
    accept: (taskId, options) => command(call, "tasks.accept", {}, options, { taskId }),
    reject: (taskId, request, options) =>
      command(call, "tasks.reject", request, options, { taskId }),
    hold: (taskId, request, options) => command(call, "tasks.hold", request, options, { taskId }),
    unhold: (taskId, request, options) =>
      command(call, "tasks.unhold", request, options, { taskId }),
    recordPause: (taskId, options) => command(call, "tasks.recordPause", {}, options, { taskId }),
    recordResume: (taskId, request, options) =>
      command(call, "tasks.recordResume", request, options, { taskId }),
    transfer: (taskId, request, options) =>
      command(call, "tasks.transfer", request, options, { taskId }),
    consult: (taskId, request, options) =>
      command(call, "tasks.consult", request, options, { taskId }),
    consultEnd: (taskId, request, options) =>
      command(call, "tasks.consultEnd", request, options, { taskId }),
    consultTransfer: (taskId, request, options) =>
      command(call, "tasks.consultTransfer", request, options, { taskId }),
    conference: (taskId, request, options) =>
      command(call, "tasks.conference", request, options, { taskId }),
    conferenceExit: (taskId, options) =>
      command(call, "tasks.conferenceExit", {}, options, { taskId }),
    conferenceDrop: (taskId, participantId, options) =>
      command(call, "tasks.conferenceDrop", {}, options, { taskId, participantId }),
    end: (taskId, options) => command(call, "tasks.end", {}, options, { taskId }),
    wrapup: (taskId, request, options) =>
      command(call, "tasks.wrapup", request, options, { taskId }),
  };
}
