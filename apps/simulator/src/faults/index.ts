export { Effect, Fault, FaultPlan, type PlannedFault } from "./plan.ts";
