import type { Directory } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { Details, Modal, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { codeOf, sentenceOf } from "./sentence.ts";
import "./what.css";

/** What happened at the desk lately, and why: the newest first. */
export function What({ directory, onClose }: { directory: Directory | null; onClose: () => void }) {
  const desk = useDesk((desk) => desk);
  const newestFirst = desk.happenings.toReversed();
  return (
    <Modal className="what" title={words.happened.title} onClose={onClose}>
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
    </Modal>
  );
}
