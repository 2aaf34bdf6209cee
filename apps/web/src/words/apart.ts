/** Marks that turn the reading direction: in a caller's name they could rewrite the screen around it. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Those of `apart`: they reach no further than the element around them. */
const isolates = ["\u2068", "\u2069"];

/** Text from outside without the marks that turn the reading direction. */
export function unturned(text: string): string {
  return text.replace(directionMarks, "");
}

/** The same of a sentence whose parts have been set apart: they stay so. */
export function unturnedAround(text: string): string {
  return text.replace(directionMarks, (mark) => (isolates.includes(mark) ? mark : ""));
}

/** Sets what is put into a sentence apart from it, so that each keeps its own reading direction. */
export function apart(text: string): string {
  return `\u2068${unturned(text)}\u2069`;
}
