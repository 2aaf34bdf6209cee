import { words } from "../words/index.ts";

const texts: Readonly<Record<string, string>> = words.problems;

/** Words for a `problem` of the page's address, whatever stands there. */
export function problemText(problem: string): string {
  return (Object.hasOwn(texts, problem) ? texts[problem] : undefined) ?? words.problems.other;
}
