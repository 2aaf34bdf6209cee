export { Effect, Fault, FaultPlan } from "./plan.ts";
