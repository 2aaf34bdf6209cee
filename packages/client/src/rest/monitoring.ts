import type { MonitorRequest } from "@ringside/contract";
import { command, type Accepted } from "./agents.ts";
import type { Call, CallOptions } from "./call.ts";

/**
 * Supervisors listen to calls, and talk along. Each resolves on 202 and is told on by `monitoring`
 * notifications. Source: wire contract, section 6.3.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface MonitorCommands {
  create(request: MonitorRequest, options?: CallOptions): Promise<Accepted>;
  /** Takes a request back; what is listened to by it ends. */
  remove(requestId: string, options?: CallOptions): Promise<Accepted>;
  /** Talks along in the call that is listened to. */
  bargeIn(taskId: string, options?: CallOptions): Promise<Accepted>;
  hold(taskId: string, options?: CallOptions): Promise<Accepted>;
  unhold(taskId: string, options?: CallOptions): Promise<Accepted>;
  end(taskId: string, options?: CallOptions): Promise<Accepted>;
}

export function monitorCommands(call: Call): MonitorCommands {
  const on =
    (operation: "monitor.bargeIn" | "monitor.hold" | "monitor.unhold" | "monitor.end") =>
    (taskId: string, options?: CallOptions) =>
      command(call, operation, {}, options, { taskId });
  return {
    create: (request, options) => command(call, "monitor.create", request, options),
    async remove(requestId, options = {}) {
      const ids = { requestId };
      const { trackingId } = await call("monitor.remove", { ...options, ids, expect: 202 });
      return { trackingId };
    },
    bargeIn: on("monitor.bargeIn"),
    hold: on("monitor.hold"),
    unhold: on("monitor.unhold"),
    end: on("monitor.end"),
  };
}
