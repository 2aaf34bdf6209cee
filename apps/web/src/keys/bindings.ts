import { keep, kept, useKept } from "../ui/index.ts";

/** What a key may do, and the letter that does it with Ctrl and Alt unless the agent chose another. */
const usual = {
  available: "A",
  idle: "I",
  state: "S",
  hold: "H",
  consult: "C",
  transfer: "X",
  record: "R",
  end: "E",
  wrapup: "W",
  dial: "D",
  day: "M",
  accept: "Y",
  decline: "N",
  endConsult: "V",
  swap: "O",
  merge: "G",
  complete: "T",
  leave: "L",
  next: "F",
  customer: "U",
  ring: "B",
  settings: "P",
  palette: "K",
  report: "Z",
} as const;

export type ShortcutName = keyof typeof usual;
export type Letters = Readonly<Record<ShortcutName, string>>;

const isName = (name: string): name is ShortcutName => Object.hasOwn(usual, name);
export const shortcutNames: readonly ShortcutName[] = Object.keys(usual).filter(isName);

/** The letters as this browser keeps them: `hold=J end=Q`, what differs only. */
export function lettersOf(stored: string | null): Letters {
  const letters: Record<ShortcutName, string> = { ...usual };
  for (const pair of (stored ?? "").split(" ")) {
    const [name = "", letter = ""] = pair.split("=");
    if (isName(name) && /^[A-Z]$/.test(letter)) letters[name] = letter;
  }
  return letters;
}

/** Who has this letter already, if it is somebody else. */
export function takenBy(letters: Letters, name: ShortcutName, letter: string): ShortcutName | null {
  return shortcutNames.find((other) => other !== name && letters[other] === letter) ?? null;
}

export function bind(name: ShortcutName, letter: string): void {
  const letters = { ...currentLetters(), [name]: letter };
  const changed = shortcutNames.filter((one) => letters[one] !== usual[one]);
  keep("keys", changed.map((one) => `${one}=${letters[one]}`).join(" "));
}

/** Back to the usual letters. */
export function unbind(): void {
  keep("keys", "");
}

export function currentLetters(): Letters {
  return lettersOf(kept("keys"));
}

export function useLetters(): Letters {
  return lettersOf(useKept("keys"));
}

/** One switch turns all of them off, the single `?` as well (WCAG 2.2, 2.1.4). */
export function switchKeys(on: boolean): void {
  keep("keysOff", on ? "" : "off");
}

export function keysAreOn(): boolean {
  return kept("keysOff") !== "off";
}

export function useKeysOn(): boolean {
  return useKept("keysOff") !== "off";
}
