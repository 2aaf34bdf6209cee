export type { Contact } from "./contacts.ts";
export { History } from "./history.ts";
export type { Doing, Span } from "./timeline.ts";
