import { useEffect, useRef } from "react";

/** What a key may do, and the letter that does it with Ctrl and Alt. */
export const letters = {
  available: "A",
  idle: "I",
  state: "S",
  hold: "H",
  consult: "C",
  transfer: "X",
  record: "R",
  dial: "D",
  end: "E",
  wrapup: "W",
} as const;

export type ShortcutName = keyof typeof letters;

/** As `aria-keyshortcuts` wants it. */
export function shortcut(name: ShortcutName): string {
  return `Control+Alt+${letters[name]}`;
}

/**
 * Which shortcut a key press is, if any: by the letter on the key, or by its place on the keyboard where
 * the key writes no Latin letter. AltGr, which some systems tell as Ctrl and Alt, writes a character.
 */
export function shortcutOf(
  event: Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "key" | "code">,
  altGraph: boolean,
): ShortcutName | null {
  if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey || altGraph) return null;
  const pressed = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  for (const [name, letter] of Object.entries(letters)) {
    if (pressed === `Key${letter}` && isName(name)) return name;
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
    const name = shortcutOf(event, event.getModifierState("AltGraph"));
    const handler = name && handlers.get(name);
    if (!handler || event.repeat) return;
    event.preventDefault();
    handler();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
