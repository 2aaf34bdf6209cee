import type { Summary } from "@ringside/desk";
import { NotebookPen } from "lucide-react";
import { keepNote, longestNote, useNote } from "../notes/index.ts";
import { Button, Icon, Said } from "../ui/index.ts";
import { apart, regional, words } from "../words/index.ts";
import { assistWords } from "../words/assist/index.ts";

interface Props {
  readonly taskId: string;
  readonly summaries: readonly Summary[];
}

/** What the contact was about, the newest first; once it is over that is all that counts. */
export function Summaries({ taskId, summaries }: Props) {
  const last = summaries.find(({ id }) => id === "postCall");
  const shown = last ? [last] : summaries.toReversed();
  return shown.map((summary) => <OneSummary key={summary.id} taskId={taskId} summary={summary} />);
}

function OneSummary({ taskId, summary }: { taskId: string; summary: Summary }) {
  const said = assistWords();
  const title = `summary-${summary.id}`;
  return (
    <section className="summary" aria-labelledby={title}>
      <h3 id={title}>{said.summary[summary.id]}</h3>
      <dl>
        {summary.parts.map(({ name, text }) => (
          <div key={name}>
            {name === null ? null : (
              <dt>
                <Said>{partName(name)}</Said>
              </dt>
            )}
            <dd>
              <Said>{text}</Said>
            </dd>
          </div>
        ))}
      </dl>
      {summary.reasons.length === 0 ? null : <p>{said.fitting(listed(summary.reasons))}</p>}
      {summary.id === "postCall" ? <ToNotes taskId={taskId} summary={summary} /> : null}
    </section>
  );
}

/** Puts the summary under the agent's own notes, where they go on writing; never over them. */
function ToNotes({ taskId, summary }: { taskId: string; summary: Summary }) {
  const said = assistWords();
  const note = useNote(taskId);
  const text = asText(summary);
  const there = note.includes(text);
  const next = note.trim() === "" ? text : `${note.trimEnd()}\n\n${text}`;
  const tooLong = next.length > longestNote;
  return (
    <>
      <Button
        aria-disabled={there || tooLong}
        onClick={() => {
          if (!there && !tooLong) keepNote(taskId, next);
        }}
      >
        <Icon of={NotebookPen} size={16} />
        <span aria-live="polite">{there ? said.inNotes : said.toNotes}</span>
      </Button>
      {tooLong && !there ? <p>{said.tooLong}</p> : null}
    </>
  );
}

function asText({ parts }: Summary): string {
  return parts.map(({ name, text }) => (name ? `${partName(name)}: ${text}` : text)).join("\n");
}

/** A part that WxCC names otherwise than we know is shown by its own name, spelt in words. */
function partName(name: string): string {
  const known: Readonly<Record<string, string>> = assistWords().parts;
  if (Object.hasOwn(known, name)) return known[name] ?? name;
  const spelt = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spelt.charAt(0).toUpperCase() + spelt.slice(1);
}

function listed(reasons: readonly string[]): string {
  return new Intl.ListFormat(regional(words.locale), { type: "disjunction" }).format(
    reasons.map(apart),
  );
}
