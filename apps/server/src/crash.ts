/**
 * What is written of an error that nobody caught: its name and where it happened. Its message may
 * quote what was at hand, tokens too, and stays inside.
 */
export function epitaph(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const where = stack.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const word = { level: 60, at: new Date().toISOString(), msg: "crashed", error: clean(name) };
  return JSON.stringify({ ...word, where: where.slice(0, 12).map((line) => clean(line.trim())) });
}

function clean(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, " ").slice(0, 200);
}
