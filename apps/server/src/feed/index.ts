export { createDeskFeed, type DeskFeed, type FrameListener } from "./desk-feed.ts";
export { createStreams, type Streams } from "./streams.ts";
