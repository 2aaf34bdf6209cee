export { joinFeed } from "./join.ts";
export type { FeedStatus } from "./status.ts";
export { recentMoments } from "./recent.ts";
export {
  apply,
  deskside,
  receive,
  serverNow,
  setClock,
  setStatus,
  useDesk,
  useFeedStatus,
} from "./store.ts";
