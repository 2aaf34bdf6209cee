import { Download } from "lucide-react";
import { serverNow } from "../feed/index.ts";
import { useDirectory } from "../session/index.ts";
import { Beside, Button, Icon } from "../ui/index.ts";
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

/** What the agent has done today. */
export function Day() {
  const directory = useDirectory();
  const { data, failed } = useFresh(readDay);
  const save = data && (
    <Button look="plain" onClick={() => saveCsv(csvOf(data.contacts), data.times.from)}>
      <Icon of={Download} size={18} />
      {words.day.export}
    </Button>
  );
  return (
    <Beside title={words.day.title} actions={save}>
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
    </Beside>
  );
}
