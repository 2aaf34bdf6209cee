import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);

/** The lines of a page's list: each number, and what is said to show it. */
function rowsOf(path: string, letter: "S" | "R") {
  const page = readFileSync(new URL(path, root), "utf8");
  const rows = page.matchAll(new RegExp(`^\\| (${letter}\\d+) \\| (?:.+ \\| )+(.+) \\|$`, "gm"));
  return [...rows].map(([, number = "", shown = ""]) => ({ number, shown }));
}

describe.each([
  { path: "docs/security.md", letter: "S", lines: 45 },
  { path: "docs/reliability.md", letter: "R", lines: 30 },
] as const)("the list of $path", ({ path, letter, lines }) => {
  const rows = rowsOf(path, letter);

  it("has a line for each requirement, in order", () => {
    const numbers = Array.from({ length: lines }, (_, n) => `${letter}${n + 1}`);
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  it.each(rows)("$number names tests that there are, and they name it", ({ number, shown }) => {
    const named = [...shown.matchAll(/`([\w./-]+\.test\.tsx?)` "([^"]+)"/g)];
    expect(named.length, number).toBeGreaterThan(0);
    for (const [, file = "", title = ""] of named) {
      const at = new URL(file, root);
      expect(existsSync(at), file).toBe(true);
      expect(readFileSync(at, "utf8")).toContain(title);
      expect(title.match(/^[SR\d, ]+(?=: )/)?.[0].split(", "), title).toContain(number);
    }
  });
});
