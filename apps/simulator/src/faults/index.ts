export { Effect } from "./effect.ts";
export { Fault, names, type FaultAsked } from "./fault.ts";
export { Limiter, type LimiterSettings } from "./limiter.ts";
export { FaultPlan, type PlannedFault } from "./plan.ts";
export { moved, movedOne } from "./skew.ts";
