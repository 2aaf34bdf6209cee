import * as z from "zod/mini";
import { forget, keep, kept, keptNames, useKept } from "../ui/index.ts";

/** An agent's own notes on a contact. WxCC has no place for them: they stay in this browser. */
const Note = z.object({ text: z.string(), at: z.number() });

const prefix = "notes.";
const hour = 60 * 60_000;
const day = 24 * hour;
/** Longer than anybody writes; a whole document is not pasted here. */
export const longestNote = 4_000;

export function useNote(taskId: string): string {
  return read(useKept(prefix + taskId))?.text ?? "";
}

/** Keeps what is written so far, at each key. */
export function keepNote(taskId: string, text: string): void {
  if (text === "") forget(prefix + taskId);
  else keep(prefix + taskId, JSON.stringify({ text: text.slice(0, longestNote), at: Date.now() }));
}

/** Forgets notes when they are a day old, as long as the page is open. Gives how to stop that. */
export function forgetNotesInTime(): () => void {
  forgetNotes("old");
  const timer = setInterval(() => forgetNotes("old"), hour);
  return () => clearInterval(timer);
}

/** Forgets notes of a day ago; all of them at a sign-out, for the next one here may be somebody else. */
export function forgetNotes(which: "old" | "all"): void {
  for (const name of keptNames(prefix)) {
    const note = read(kept(name));
    if (which === "all" || note === null || Date.now() - note.at > day) forget(name);
  }
}

function read(text: string | null): z.infer<typeof Note> | null {
  try {
    const note = Note.safeParse(JSON.parse(text ?? "null"));
    return note.success ? note.data : null;
  } catch {
    return null;
  }
}
