export { deskAct } from "./acts.ts";
export type { Act } from "./record.ts";
export { startAct } from "./start.ts";
export { createAudit, type Audit } from "./trail.ts";
export { linesOf, verify, type Head, type Verdict } from "./verify.ts";
