export type { Admin } from "./admin.ts";
export { logCall, logDesk } from "./desk-lines.ts";
export { healthRoutes, type Readiness } from "./health.ts";
export { createOpsListener, type OpsOptions } from "./listener.ts";
export { createLog, logLevels, type Log, type LogLevel } from "./log.ts";
export { createMetrics, type Metrics } from "./metrics.ts";
export { reachable } from "./reachable.ts";
export { currentSpan, routeOf, watchRequests, type RequestReport } from "./request-context.ts";
