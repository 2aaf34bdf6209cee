import { readFileSync } from "node:fs";
import { Report } from "@ringside/desk";
import { readWritten } from "../written/index.ts";

/** The report cannot be played. Every mistake is told with its line and column, the first few. */
export class BadReport extends Error {
  override readonly name = "BadReport";

  constructor(file: string, mistakes: readonly string[]) {
    const placed = mistakes.slice(0, mostTold).map((mistake) => `${file}:${mistake}`);
    const rest = mistakes.length - placed.length;
    const all = rest > 0 ? [...placed, `and ${rest} more`] : placed;
    super(`The report cannot be played.\n  ${all.join("\n  ")}`);
  }
}

const mostTold = 10;

/**
 * Reads a report that an agent saved.
 *
 * @throws {BadReport} also when the file cannot be read
 */
export function readReport(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadReport(file, ["1:1 the file cannot be read"]);
  }
  return parseReport(text, file);
}

/**
 * @param file its name, for the mistakes
 * @throws {BadReport}
 */
export function parseReport(text: string, file: string): Report {
  const quick = Report.safeParse(parseJson(text));
  if (quick.success) return quick.data;
  // Only who has a mistake to find needs its place.
  const read = readWritten(text, Report);
  if (read.ok) return read.data;
  throw new BadReport(file, read.mistakes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
