import { words } from "../words/index.ts";

/** Words for a `problem` of the page's address, whatever stands there. */
export function problemText(problem: string): string {
  const texts: Readonly<Record<string, string>> = words.problems;
  return (Object.hasOwn(texts, problem) ? texts[problem] : undefined) ?? words.problems.other;
}
