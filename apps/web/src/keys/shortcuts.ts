import { useEffect, useRef } from "react";
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
 * Does something at a shortcut while the component is on the screen; null lets the key pass. `why` says
 * to whoever looks for it why it may not be done now.
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

/** What a shortcut would do just now; null where nothing on the screen is for it. */
export function actionOf(name: ShortcutName): Action | null {
  return actions.get(name)?.() ?? null;
}

/** Hears the keys of the whole page. Returns how to stop. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!keysAreOn()) return;
    const name = shortcutOf(event, event.getModifierState("AltGraph"));
    const action = name && actionOf(name);
    if (!action || event.repeat) return;
    event.preventDefault();
    action.run?.();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
