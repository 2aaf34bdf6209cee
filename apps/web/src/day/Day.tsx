import { Download, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { serverNow } from "../feed/index.ts";
import { useDirectory } from "../session/index.ts";
import { Button, Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Chart } from "./Chart.tsx";
import { Contacts } from "./Contacts.tsx";
import { csvOf, saveCsv } from "./csv.ts";
import { Figures } from "./Figures.tsx";
import { lanesOf } from "./lanes.ts";
import { readContacts, readStates, readStatistics } from "./read.ts";
import { today, yesterdayByNow } from "./times.ts";
import { useFresh } from "./use-fresh.ts";
import "./day.css";

/** All that is shown of one moment; null as soon as a part could not be read. */
async function readDay() {
  const now = serverNow();
  const times = today(now);
  const [contacts, states, figures, before] = await Promise.all([
    readContacts(times),
    readStates(times),
    readStatistics(times),
    readStatistics(yesterdayByNow(now)),
  ]);
  if (contacts === null || states === null || figures === null) return null;
  return { times, ...contacts, spans: states.spans, figures, before };
}

/** What the agent has done today. It stands beside the work and holds nothing up. */
export function Day({ onClose }: { onClose: () => void }) {
  const panel = useRef<HTMLDialogElement>(null);
  const directory = useDirectory();
  const { data, failed } = useFresh(readDay);
  useEffect(() => {
    const opener = document.activeElement;
    const dialog = panel.current;
    const onKey = ({ key }: KeyboardEvent): void => (key === "Escape" ? onClose() : undefined);
    dialog?.show();
    dialog?.focus();
    dialog?.addEventListener("keydown", onKey);
    return () => {
      dialog?.removeEventListener("keydown", onKey);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [onClose]);
  return (
    <dialog ref={panel} className="day" aria-labelledby="day-title" tabIndex={-1}>
      <div className="day-head">
        <h2 id="day-title">{words.day.title}</h2>
        {data === null ? null : (
          <Button look="plain" onClick={() => saveCsv(csvOf(data.contacts), data.times.from)}>
            <Icon of={Download} size={18} />
            {words.day.export}
          </Button>
        )}
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
      {failed ? (
        <p className="day-failed" role="alert">
          {data === null ? words.day.unread : words.day.old}
        </p>
      ) : null}
      {data === null ? (
        <p className="day-none">{failed ? null : words.day.reading}</p>
      ) : (
        <>
          <Figures today={data.figures} before={data.before} />
          <Chart lanes={lanesOf(data.spans, directory)} />
          <Contacts contacts={data.contacts} more={data.more} />
        </>
      )}
    </dialog>
  );
}
