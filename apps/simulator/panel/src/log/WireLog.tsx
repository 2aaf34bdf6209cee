import { useMemo, useState } from "react";
import { Choice } from "../parts/Choice.tsx";
import type { World } from "../world.ts";
import { askedWords } from "./asked.ts";
import { CopyAsCurl } from "./CopyAsCurl.tsx";
import { everything, isTrouble, isWanted, kinds, type Kind } from "./filter.ts";
import { namesOf, type Names } from "./names.ts";
import { sentence, wireName } from "./sentence.ts";
import type { Entry } from "./use-wire-log.ts";
import "./wire-log.css";

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** What happened, what was asked and what WxCC told, as a conversation; the JSON is one click away. */
export function WireLog({ log, world }: { log: readonly Entry[]; world: World }) {
  const [wanted, setWanted] = useState(everything);
  const names = useMemo(() => namesOf(world, log), [world, log]);
  const entries = log.filter((entry) => isWanted(entry, wanted, wordsOf(entry, names)));
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">
        On the wire <span className="count">{entries.length}</span>
      </h2>
      <search className="filter">
        <Choice
          label="Show"
          value={wanted.kind}
          options={kinds}
          onChoose={(value) => {
            const kind: Kind = kinds.find(([one]) => one === value)?.[0] ?? "all";
            setWanted({ ...wanted, kind });
          }}
        />
        <Choice
          label="Of"
          value={wanted.agentId}
          options={[["", "Everybody"], ...world.agents.map(({ id, name }) => [id, name] as const)]}
          onChoose={(agentId) => setWanted({ ...wanted, agentId })}
        />
        <label>
          With the text
          <input
            type="search"
            value={wanted.text}
            placeholder="AgentWrapup, 503, Rui …"
            onChange={(event) => setWanted({ ...wanted, text: event.target.value })}
          />
        </label>
      </search>
      {entries.length > 0 ? null : (
        <p className="muted">
          {log.length === 0 ? "Nothing has happened yet." : "Nothing like that has happened."}
        </p>
      )}
      <ol className="log">
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} names={names} />
        ))}
      </ol>
    </section>
  );
}

function wordsOf(entry: Entry, names: Names): string {
  return entry.is === "line" ? sentence(entry.line, names) : askedWords(entry.request, names);
}

function Row({ entry, names }: { entry: Entry; names: Names }) {
  const name = entry.is === "line" ? wireName(entry.line) : codeOf(entry);
  const head = (
    <>
      <time className="tabular" dateTime={new Date(entry.at).toISOString()}>
        {clock.format(entry.at)}
      </time>
      <span className="log-words">{wordsOf(entry, names)}</span>
      {name === null ? null : <code>{name}</code>}
    </>
  );
  if (entry.is === "line" && entry.line.notification === null)
    return <li className="log-quiet">{head}</li>;
  const json = entry.is === "line" ? entry.line.notification : entry.request;
  return (
    <li className={`log-${entry.is}`} data-trouble={isTrouble(entry)}>
      <details>
        <summary>{head}</summary>
        {/* It scrolls, so the keyboard must be able to get into it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0}>{JSON.stringify(json, null, 2)}</pre>
        {entry.is === "request" ? <CopyAsCurl request={entry.request} /> : null}
      </details>
    </li>
  );
}

function codeOf({ request }: Extract<Entry, { is: "request" }>): string {
  const { operation, method, status, fault } = request;
  const by = fault === null ? "" : ` (fault: ${fault})`;
  return `${operation ?? method} ${status ?? "—"}${by}`;
}
