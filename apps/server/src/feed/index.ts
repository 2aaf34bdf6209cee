export {
  createDeskFeed,
  createFollowingFeed,
  type DeskFeed,
  type FollowingFeed,
  type FrameListener,
} from "./desk-feed.ts";
export { createStream, type Stream } from "./stream.ts";
export { createStreams, type Streams } from "./streams.ts";
