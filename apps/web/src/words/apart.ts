/** Marks that turn the reading direction: in a caller's name they could rewrite the screen around it. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Those of `apart`: they reach no further than the element around them. */
const [begins, ends] = ["\u2068", "\u2069"] as const;

/** What turns a sentence that is read from left to right: such marks, and letters that run the other way. */
const turning =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text from outside without the marks that turn the reading direction. */
function unturned(text: string): string {
  return text.replace(directionMarks, "");
}

/** The same of a sentence whose parts have been set apart: they stay so. */
export function unturnedAround(text: string): string {
  return text.replace(directionMarks, (mark) => (mark === begins || mark === ends ? mark : ""));
}

/**
 * Sets what is put into a sentence apart from it, so that each keeps its own reading direction. What is set apart
 * within it stays so, if it also ends there.
 */
export function apart(text: string): string {
  return `${begins}${isWhole(text) ? unturnedAround(text) : unturned(text)}${ends}`;
}

/** The same where it must be: what would not turn the sentence stays as it is. */
export function apartIfTurning(text: string): string {
  return turning.test(text) ? apart(text) : text;
}

/** Whether each part that is set apart in it also ends in it. */
function isWhole(text: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === begins) open += 1;
    if (mark === ends) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
