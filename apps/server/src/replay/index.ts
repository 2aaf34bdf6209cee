export { BadReport, parseReport, readReport } from "./read-report.ts";
export { createReplay, type ReplayOptions } from "./replay.ts";
