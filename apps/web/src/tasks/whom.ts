import type { Task } from "@ringside/desk";
import { deskside } from "../feed/index.ts";
import { useShortcut, type ShortcutName } from "../keys/index.ts";
import { announce, notice } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { nameOf } from "./name.ts";

/** A shortcut about one contact says whom it acts on, and shows it where there are several. */
export function useShortcutOn(
  task: Task | null,
  name: ShortcutName,
  word: string,
  handler: (() => void) | null,
  why: string | null,
): void {
  useShortcut(
    name,
    handler === null || task === null
      ? null
      : () => {
          sayWhom(task, word);
          handler();
        },
    why,
  );
}

function sayWhom({ customer }: Task, word: string): void {
  const who = nameOf(customer);
  announce(words.several.acting(word, who));
  if (Object.keys(deskside.getState().desk.tasks).length < 2) return;
  notice({ tone: "idle", title: word, text: who });
}
