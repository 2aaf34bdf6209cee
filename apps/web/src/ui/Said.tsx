/** Marks that turn the reading direction: in a caller's name they could rewrite the screen around it. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text that came from outside, set apart from the words around it. */
export function Said({ children }: { children: string }) {
  return <bdi>{children.replace(directionMarks, "")}</bdi>;
}
