import { useEffect } from "react";
import { useShortcut } from "../keys/index.ts";
import { Apart, later } from "../ui/index.ts";
import { closeReport, openReport, useIsOpen } from "./opening.ts";

const { Part: ReportForm, load } = later(() =>
  import("./ReportForm.tsx").then(({ ReportForm }) => ReportForm),
);
export const loadReport = load;

/** Where a problem is reported, over all else. */
export function ReportPlace() {
  useShortcut("report", openReport);
  useEffect(keepRequestsComing, []);
  return useIsOpen() ? (
    <Apart what="part" meanwhile={null}>
      <ReportForm onClose={closeReport} />
    </Apart>
  ) : null;
}

/** A browser times so many requests of a page and then no more, unless it forgets the old ones. */
function keepRequestsComing(): void {
  performance.onresourcetimingbufferfull = () => performance.clearResourceTimings();
}
