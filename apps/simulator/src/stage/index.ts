export { parseClock, virtualStart, type Clock } from "./clock.ts";
export { Log } from "./log.ts";
export type { Player } from "./player.ts";
export { Stage, type Asked, type Verdict } from "./stage.ts";
