export { joinFeed } from "./join.ts";
export type { FeedStatus } from "./status.ts";
export { apply, deskside, receive, serverNow, setClock, useDesk, useFeedStatus } from "./store.ts";
