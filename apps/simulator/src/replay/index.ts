export { Recorder } from "./recorder.ts";
export { organisationOf, Replay, replayReason } from "./replay.ts";
export { replayRoutes } from "./routes.ts";
