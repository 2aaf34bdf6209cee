import type { Directory } from "@ringside/desk";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useDesk } from "../feed/index.ts";
import { Details, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { codeOf, sentenceOf } from "./sentence.ts";
import "./what.css";

/** What happened at the desk lately, and why: the newest first. */
export function What({ directory, onClose }: { directory: Directory | null; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const desk = useDesk((desk) => desk);
  useEffect(() => dialog.current?.showModal(), []);
  const newestFirst = desk.happenings.toReversed();
  return (
    <dialog ref={dialog} className="what" aria-labelledby="what-title" onClose={onClose}>
      <header>
        <h2 id="what-title">{words.happened.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </header>
      <p>{newestFirst.length === 0 ? words.happened.none : words.happened.lead}</p>
      <ol>
        {newestFirst.map((one) => (
          <li key={one.id}>
            <time className="tabular" dateTime={new Date(one.at).toISOString()}>
              {words.time(one.at)}
            </time>
            <div>
              <Said>{sentenceOf(one, desk, directory)}</Said>
              <Details code={codeOf(one)} trackingId={one.trackingId} />
            </div>
          </li>
        ))}
      </ol>
    </dialog>
  );
}
