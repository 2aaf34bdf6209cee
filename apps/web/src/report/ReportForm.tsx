import type { Report } from "@ringside/desk";
import { Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { session } from "../session/index.ts";
import { Button, Icon, Modal } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { redactorOf } from "./redact.ts";
import { reportNow } from "./report.ts";
import { saveReport } from "./save.ts";
import "./report.css";

/** What was written and is not saved yet: the form goes when a contact is taken. */
let unsaved = "";

/** What is in a report, to be looked at before it is kept; and the agent's own words. */
export function ReportForm({ onClose }: { onClose: () => void }) {
  const [said, setSaid] = useState(unsaved);
  const [saved, setSaved] = useState(false);
  // As it was when the agent asked for it, whatever happens meanwhile.
  const [reportWith] = useState(redactorNow);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // It was opened to write.
    field.current?.focus();
  }, []);
  const report = reportWith?.(said) ?? null;
  return (
    <Modal className="report" title={words.report.title} onClose={onClose}>
      <p>{words.report.lead}</p>
      <label className="report-words">
        {words.report.what}
        <textarea
          ref={field}
          rows={3}
          maxLength={4_000}
          value={said}
          aria-describedby="report-hint"
          onChange={({ target }) => {
            unsaved = target.value;
            setSaid(unsaved);
            setSaved(false);
          }}
        />
      </label>
      <p id="report-hint" className="report-hint">
        {words.report.hint}
      </p>
      {report === null ? null : <Content report={report} />}
      <footer>
        <output>{saved ? words.report.saved : null}</output>
        <Button
          look="primary"
          onClick={() => {
            if (report === null) return;
            saveReport(report);
            unsaved = "";
            setSaved(true);
          }}
        >
          <Icon of={Download} size={18} />
          {words.report.save}
        </Button>
      </footer>
    </Modal>
  );
}

function redactorNow(): ((words: string) => Report) | null {
  const now = session.getState();
  return now.kind === "in" ? redactorOf(reportNow(now.me, now.directory)) : null;
}

/** What it holds in a few words, and behind them all of it. */
function Content({ report }: { report: Report }) {
  const [open, setOpen] = useState(false);
  const { moments, browser, build } = report;
  const clicks = moments.filter((one) => one.kind === "change" && one.change.kind === "asked");
  const from = moments[0]?.at ?? report.at;
  const size = `${browser.width} × ${browser.height}`;
  return (
    <>
      <ul className="report-holds">
        <li>{words.report.moments(moments.length, words.time(from), words.time(report.at))}</li>
        <li>{words.report.clicks(new Set(clicks.map(idOf)).size)}</li>
        <li>{words.report.facts(size, browser.languages[0] ?? "", build.version)}</li>
      </ul>
      <details className="report-all" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.report.all}</summary>
        {open ? (
          // It scrolls, so a keyboard must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre dir="ltr" tabIndex={0} aria-label={words.report.all}>
            {JSON.stringify(report, null, 2)}
          </pre>
        ) : null}
      </details>
    </>
  );
}

type Moment = Report["moments"][number];

/** An ask that two tabs know is one. */
function idOf(moment: Moment): string {
  return moment.kind === "change" && moment.change.kind === "asked" ? moment.change.id : "";
}
