export { openReport } from "./opening.ts";
export { loadReport, ReportPlace } from "./ReportPlace.tsx";
