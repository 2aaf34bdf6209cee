import { useMemo } from "react";
import { namesOf, type Names } from "./names.ts";
import { isNews, sentence, wireName } from "./sentence.ts";
import type { LogLine, World } from "./world.ts";
import "./wire-log.css";

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** What happened and what WxCC told of it, as a conversation; the JSON is one click away. */
export function WireLog({ log, world }: { log: readonly LogLine[]; world: World }) {
  const names = useMemo(() => namesOf(world, log), [world, log]);
  return (
    <section aria-labelledby="log-title">
      <h2 id="log-title">On the wire</h2>
      {log.length > 0 ? null : <p className="muted">Nothing has happened yet.</p>}
      <ol className="log">
        {log.map((line) => (
          <Line key={line.seq} line={line} names={names} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line, names }: { line: LogLine; names: Names }) {
  const name = wireName(line);
  const head = (
    <>
      <time className="tabular" dateTime={new Date(line.at).toISOString()}>
        {clock.format(line.at)}
      </time>
      <span className="log-words">{sentence(line, names)}</span>
      {name === null ? null : <code>{name}</code>}
    </>
  );
  if (line.notification === null) return <li className="log-quiet">{head}</li>;
  return (
    <li data-refused={line.kind === "refused" && !isNews(line)}>
      <details>
        <summary>{head}</summary>
        <pre>{JSON.stringify(line.notification, null, 2)}</pre>
      </details>
    </li>
  );
}
