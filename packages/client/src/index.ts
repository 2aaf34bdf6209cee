export * from "./hosts.ts";
export { WxccError, type WxccErrorCode, type WxccErrorDetails } from "./errors.ts";
export { createWxcc, type Wxcc } from "./rest/wxcc.ts";
export type { CallOptions, CallReport, Pass, WxccOptions } from "./rest/call.ts";
export type { Accepted, AgentCommands } from "./rest/agents.ts";
export type { TaskCommands } from "./rest/tasks.ts";
export type { AssistCommands } from "./rest/assist.ts";
export type { CallbackCommands } from "./rest/callbacks.ts";
export type { CampaignCommands } from "./rest/campaigns.ts";
export type { MonitorCommands } from "./rest/monitoring.ts";
export type { ConfigReads } from "./rest/config.ts";
export type { QueueReads } from "./rest/queues.ts";
export type { Fetch } from "./fetch.ts";
export type { OAuthClient } from "./oauth/client.ts";
export { OAuthFailure, type OAuthFailureCode } from "./oauth/failure.ts";
export { newSignIn, type SignIn } from "./oauth/sign-in.ts";
export { redeem, refresh, revoke } from "./oauth/grants.ts";
export type { Tokens } from "./oauth/tokens.ts";
export {
  connectNotifications,
  type NotificationConnection,
  type NotificationOptions,
} from "./notifications/connect.ts";
export type { Loss, NotificationEvent } from "./notifications/events.ts";
export type { ReconnectPolicy } from "./notifications/reconnect.ts";
export { socketsOf, type SocketLike } from "./notifications/socket.ts";
