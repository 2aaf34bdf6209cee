export type { Context, RequestSeen } from "./context.ts";
export { notificationOf } from "./notification.ts";
export { Refusal } from "./refusal.ts";
export { read } from "./route.ts";
export { subscriptionIdOf } from "./subscribe.ts";
export { createWire } from "./wire.ts";
