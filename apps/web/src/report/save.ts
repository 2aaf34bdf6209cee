import type { Report } from "@ringside/desk";
import { saveFile } from "../ui/index.ts";

export function saveReport(report: Report): void {
  const time = new Date(report.at).toISOString().slice(0, 19).replaceAll(":", "");
  const text = `${JSON.stringify(report, null, 2)}\n`;
  saveFile(text, "application/json", `ringside-report-${time}Z.json`);
}
