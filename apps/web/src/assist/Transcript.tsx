import type { Line } from "@ringside/desk";
import { ArrowDown } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, Icon, Said } from "../ui/index.ts";
import { regional, words } from "../words/index.ts";
import { assistWords } from "../words/assist/index.ts";

/** Nearer to the end than this, in pixels, is at the end. */
const near = 24;

/** What is said, as it is said. It follows along, unless the agent reads further up. */
export function Transcript({ lines }: { lines: readonly Line[] }) {
  const said = assistWords();
  const list = useRef<HTMLOListElement>(null);
  const [follows, setFollows] = useState(true);
  useLayoutEffect(() => {
    if (follows) toEnd(list.current);
  });
  // A narrower window breaks the lines anew: whoever was at the end stays there.
  useEffect(() => {
    const at = list.current;
    if (!follows || at === null) return undefined;
    const size = new ResizeObserver(() => toEnd(at));
    size.observe(at);
    return () => size.disconnect();
  }, [follows]);
  const onScroll = (): void => {
    const at = list.current;
    if (at) setFollows(at.scrollHeight - at.scrollTop - at.clientHeight < near);
  };
  return (
    <section className="transcript" aria-labelledby="transcript-title">
      <h3 id="transcript-title">{said.transcript}</h3>
      {/* It scrolls, so the keyboard must come to it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol ref={list} tabIndex={0} onScroll={onScroll} aria-labelledby="transcript-title">
        {lines.map((line) => (
          <li key={line.id} data-who={line.who} data-final={line.final}>
            <p className="transcript-who">
              <b>{said.who[line.who]}</b>
              <time className="tabular" dateTime={new Date(line.at).toISOString()}>
                {timeOf(line.at)}
              </time>
            </p>
            <p>
              <Said>{line.text}</Said>
              {line.final ? null : "…"}
            </p>
          </li>
        ))}
      </ol>
      {follows ? null : (
        <Button look="plain" className="transcript-newest" onClick={() => setFollows(true)}>
          <Icon of={ArrowDown} size={16} />
          {said.newest}
        </Button>
      )}
    </section>
  );
}

function toEnd(list: HTMLElement | null): void {
  if (list) list.scrollTop = list.scrollHeight;
}

function timeOf(at: number): string {
  return new Intl.DateTimeFormat(regional(words.locale), { timeStyle: "medium" }).format(at);
}
