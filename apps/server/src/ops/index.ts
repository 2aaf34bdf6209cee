export { logCall, logDesk } from "./desk-lines.ts";
export { healthRoutes, type Readiness } from "./health.ts";
export { createLog, type Log } from "./log.ts";
