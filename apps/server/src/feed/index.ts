export {
  createDeskFeed,
  createFollowingFeed,
  type DeskFeed,
  type FollowingFeed,
  type FrameListener,
} from "./desk-feed.ts";
export { createStreams, type Streams } from "./streams.ts";
