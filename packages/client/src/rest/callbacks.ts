import {
  ScheduledCallback,
  ScheduledCallbacks,
  type ScheduleCallbackRequest,
} from "@ringside/contract";
import type { Call, CallOptions } from "./call.ts";
import { read } from "./read.ts";

/**
 * Calls that customers have asked for at a time. When it has come, the callback waits in its queue as any
 * contact does. Source: OpenAPI.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface CallbackCommands {
  schedule(request: ScheduleCallbackRequest, options?: CallOptions): Promise<ScheduledCallback>;
  /** Those to come, of a customer's number or for an agent. */
  list(
    of: { callbackNumber?: string; assigneeAgent?: string; page?: number; pageSize?: number },
    options?: CallOptions,
  ): Promise<ScheduledCallbacks>;
  change(
    id: string,
    request: ScheduleCallbackRequest,
    options?: CallOptions,
  ): Promise<ScheduledCallback>;
  cancel(id: string, options?: CallOptions): Promise<void>;
}

export function callbackCommands(call: Call): CallbackCommands {
  return {
    async schedule(request, options = {}) {
      const operation = "callbacks.schedule";
      const answer = await call(operation, { ...options, body: request, expect: 201 });
      return read(operation, answer, ScheduledCallback);
    },
    async list(of, options = {}) {
      const operation = "callbacks.list";
      const query = Object.fromEntries(
        Object.entries(of).map(([name, value]) => [name, String(value)]),
      );
      const answer = await call(operation, { ...options, query, expect: 200 });
      return read(operation, answer, ScheduledCallbacks);
    },
    async change(id, request, options = {}) {
      const operation = "callbacks.change";
      const asked = { ...options, ids: { id }, body: { id, ...request }, expect: 200 } as const;
      return read(operation, await call(operation, asked), ScheduledCallback);
    },
    async cancel(id, options = {}) {
      await call("callbacks.cancel", { ...options, ids: { id }, expect: 204 });
    },
  };
}
