import type { Assist } from "@ringside/desk";
import { Sparkles } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "../feed/index.ts";
import { Icon } from "../ui/index.ts";
import { assistWords } from "../words/assist/index.ts";
import { Suggestions } from "./Suggestions.tsx";
import { Summaries } from "./Summaries.tsx";
import { Transcript } from "./Transcript.tsx";
import "./assist.css";

/** What the AI assistant says of a contact: what to answer, what it was about, what was said. */
export function Assistant({ taskId, assist }: { taskId: string; assist: Assist }) {
  const said = assistWords();
  // What grows is below what is read, so that nothing moves under the eye.
  const over = useDesk((desk) => desk.tasks[taskId]?.phase.kind) === "wrapup";
  const { lines, suggestions, summaries } = assist;
  return (
    <section className="assist" aria-labelledby="assist-title">
      <header>
        <h2 id="assist-title">
          <Icon of={Sparkles} size={18} />
          {said.title}
        </h2>
        <p>{said.mayErr}</p>
      </header>
      {over ? <Summaries taskId={taskId} summaries={summaries} /> : null}
      {lines.length === 0 ? null : <Transcript lines={lines} />}
      {over || suggestions.length === 0 ? null : <Suggestions suggestions={suggestions} />}
      {over ? null : <Summaries taskId={taskId} summaries={summaries} />}
      <Told assist={assist} />
    </section>
  );
}

/** Says that there is a suggestion or a summary, and leaves what it says for when it is wanted: no line is read aloud. */
function Told({ assist: { suggestions, summaries } }: { assist: Assist }) {
  const said = assistWords();
  const [text, setText] = useState("");
  const suggestion = suggestions.at(-1)?.at ?? 0;
  const summary = summaries.at(-1)?.at ?? 0;
  const before = useRef({ suggestion: 0, summary: 0 });
  useEffect(() => {
    const { current: was } = before;
    before.current = { suggestion, summary };
    if (summary > was.summary) setText(said.told.summary);
    else if (suggestion > was.suggestion) setText(said.told.suggestion);
  }, [suggestion, summary, said]);
  return <output className="unseen">{text}</output>;
}
