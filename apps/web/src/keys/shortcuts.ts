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
  if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey || altGraph) return null;
  const pressed = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  return shortcutNames.find((name) => pressed === `Key${letters[name]}`) ?? null;
}

/** Whether keys go into a text field now. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, [contenteditable]");
}

const handlers = new Map<ShortcutName, () => void>();

/** Does something at a shortcut while the component is on the screen; null lets the key pass. */
export function useShortcut(name: ShortcutName, handler: (() => void) | null): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const run = (): void => latest.current?.();
    handlers.set(name, run);
    return () => {
      if (handlers.get(name) === run) handlers.delete(name);
    };
  }, [name]);
}

/** Hears the keys of the whole page. Returns how to stop. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!keysAreOn()) return;
    const name = shortcutOf(event, event.getModifierState("AltGraph"));
    const handler = name && handlers.get(name);
    if (!handler || event.repeat) return;
    event.preventDefault();
    handler();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
