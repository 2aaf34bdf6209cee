export type { Context, RequestSeen } from "./context.ts";
export type { Transport } from "./hub.ts";
export { notificationOf } from "./notification.ts";
export { defaultOAuthSettings, type OAuthSettings } from "./oauth/grants.ts";
export { subscriptionIdOf } from "./subscribe.ts";
export { Refusal } from "./refusal.ts";
export { read } from "./route.ts";
export { createWire } from "./wire.ts";
