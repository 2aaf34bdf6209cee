import { useId } from "react";
import { words } from "../words/index.ts";
import { keepNote, longestNote, useNote } from "./kept-notes.ts";
import "./notes.css";

/** The agent's own notes on a contact, the same while they talk and while they wrap up. */
export function Notes({ taskId }: { taskId: string }) {
  const id = useId();
  const text = useNote(taskId);
  return (
    <div className="notes">
      <label htmlFor={id}>{words.closing.notes}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestNote}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => keepNote(taskId, target.value)}
      />
      <p id={`${id}-hint`}>{words.closing.notesHint}</p>
    </div>
  );
}
