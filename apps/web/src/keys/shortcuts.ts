import { useEffect, useRef } from "react";
import { makeWay, notice } from "../ui/index.ts";
import { words } from "../words/index.ts";
import {
  currentLetters,
  keysAreOn,
  shortcutNames,
  useKeysOn,
  useLetters,
  type Letters,
  type ShortcutName,
} from "./bindings.ts";

/** As `aria-keyshortcuts` wants it; undefined while shortcuts are off. */
export function useKeysOf(name: ShortcutName): string | undefined {
  const letters = useLetters();
  return useKeysOn() ? `Control+Alt+${letters[name]}` : undefined;
}

/**
 * Which shortcut a key press is, if any: by the letter on the key, or by its place on the keyboard where
 * the key writes no Latin letter. AltGr, which some systems tell as Ctrl and Alt, writes a character.
 */
export function shortcutOf(
  event: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "key" | "code">,
  altGraph: boolean,
  letters: Letters = currentLetters(),
): ShortcutName | null {
  if (event.shiftKey || altGraph) return null;
  const pressed = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  const isFor = (name: ShortcutName) => pressed === `Key${letters[name]}`;
  // What finds everything is one key easier to reach, as people know it from elsewhere.
  if (event.ctrlKey !== event.metaKey && !event.altKey) return isFor("palette") ? "palette" : null;
  if (!event.ctrlKey || !event.altKey || event.metaKey) return null;
  return shortcutNames.find(isFor) ?? null;
}

/** Whether keys go into a text field now. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, [contenteditable]");
}

/** What a shortcut does now. */
export interface Action {
  /** Null where it can do nothing now. */
  readonly run: (() => void) | null;
  /** Why not, in words. */
  readonly why: string | null;
}

const actions = new Map<ShortcutName, () => Action>();

/**
 * Does something at a shortcut while the component is on the screen; with null it may not be done now,
 * and `why` says why, to who presses it and to who looks for it.
 */
export function useShortcut(
  name: ShortcutName,
  run: (() => void) | null,
  why: string | null = null,
): void {
  const latest = useRef<Action>({ run, why });
  useEffect(() => {
    latest.current = { run, why };
  });
  useEffect(() => {
    const now = (): Action => latest.current;
    actions.set(name, now);
    return () => {
      if (actions.get(name) === now) actions.delete(name);
    };
  }, [name]);
}

/** What leads to another part of the page: what stands over it goes first. */
const leads: ReadonlySet<ShortcutName> = new Set([
  "idle",
  "state",
  "consult",
  "transfer",
  "wrapup",
  "dial",
  "day",
  "next",
  "customer",
  "settings",
  "report",
  "palette",
]);

/** What a shortcut would do just now; null where nothing on the screen is for it. */
export function actionOf(name: ShortcutName): Action | null {
  const action = actions.get(name)?.() ?? null;
  if (!action?.run || !leads.has(name)) return action;
  const { run } = action;
  return {
    ...action,
    run: () => {
      makeWay();
      run();
    },
  };
}

/** Hears the keys of the whole page. Returns how to stop. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!keysAreOn()) return;
    const name = shortcutOf(event, event.getModifierState("AltGraph"));
    if (name === null || event.repeat) return;
    event.preventDefault();
    const action = actionOf(name);
    if (action?.run) return action.run();
    const text = action?.why ?? words.keys.notNow;
    notice({ tone: "idle", title: words.keys.names[name], text });
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
