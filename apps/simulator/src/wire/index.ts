export { holderOf, scopes } from "./access.ts";
export type { Context, RequestSeen } from "./context.ts";
export { notificationOf } from "./notification.ts";
export { html, Html } from "./oauth/html.ts";
export { Refusal } from "./refusal.ts";
export { read, serveAt } from "./route.ts";
export { addressOf } from "./subscribe.ts";
export { createWire } from "./wire.ts";
