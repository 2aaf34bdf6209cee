import { useEffect, useRef } from "react";

/** What a key may do, and the letter that does it with Ctrl and Alt. */
export const letters = {
  available: "A",
  idle: "I",
  state: "S",
  hold: "H",
  end: "E",
  wrapup: "W",
} as const;

export type ShortcutName = keyof typeof letters;

/** As `aria-keyshortcuts` wants it. */
export function shortcut(name: ShortcutName): string {
  return `Control+Alt+${letters[name]}`;
}

/**
 * Which shortcut a key press is, if any. On keyboards with AltGr that key is Ctrl and Alt together;
 * there, while something is typed, it writes a character and is none.
 */
export function shortcutOf(
  event: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "code">,
  altGraph: boolean,
  typing: boolean,
): ShortcutName | null {
  if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey) return null;
  if (altGraph && typing) return null;
  for (const [name, letter] of Object.entries(letters)) {
    if (event.code === `Key${letter}` && isName(name)) return name;
  }
  return null;
}

function isName(name: string): name is ShortcutName {
  return name in letters;
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
    const name = shortcutOf(event, event.getModifierState("AltGraph"), isTyping(event.target));
    const handler = name && handlers.get(name);
    if (!handler || event.repeat) return;
    event.preventDefault();
    handler();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
