import { SubscribeResponse, type SubscribeRequest } from "@ringside/contract";
import { agentCommands, type AgentCommands } from "./agents.ts";
import { assistCommands, type AssistCommands } from "./assist.ts";
import { callbackCommands, type CallbackCommands } from "./callbacks.ts";
import { campaignCommands, type CampaignCommands } from "./campaigns.ts";
import { createCall, type CallOptions, type WxccOptions } from "./call.ts";
import { configReads, type ConfigReads } from "./config.ts";
import { monitorCommands, type MonitorCommands } from "./monitoring.ts";
import { queueReads, type QueueReads } from "./queues.ts";
import { read } from "./read.ts";
import { taskCommands, type TaskCommands } from "./tasks.ts";

/** WxCC's REST API as one user. */
export interface Wxcc {
  /**
   * Asks for a notification socket, whose address is a credential. See `connectNotifications`.
   *
   * @throws {WxccError}
   */
  subscribe(request: SubscribeRequest, options?: CallOptions): Promise<SubscribeResponse>;
  readonly agents: AgentCommands;
  readonly tasks: TaskCommands;
  readonly campaigns: CampaignCommands;
  readonly assist: AssistCommands;
  readonly monitoring: MonitorCommands;
  readonly callbacks: CallbackCommands;
  readonly config: ConfigReads;
  readonly queues: QueueReads;
}

/**
 * A client of WxCC's REST API for one user. Nothing is sent yet, and nothing is ever repeated: to
 * refresh a token after `unauthorized`, or to read again after `unavailable`, is the caller's choice.
 */
export function createWxcc(options: WxccOptions): Wxcc {
  const call = createCall(options);
  return {
    async subscribe(request, callOptions = {}) {
      const operation = "notification.subscribe";
      const answer = await call(operation, { ...callOptions, body: request, expect: 200 });
      return read(operation, answer, SubscribeResponse);
    },
    agents: agentCommands(call),
    tasks: taskCommands(call),
    campaigns: campaignCommands(call),
    assist: assistCommands(call),
    monitoring: monitorCommands(call),
    callbacks: callbackCommands(call),
    config: configReads(call),
    queues: queueReads(call),
  };
}
