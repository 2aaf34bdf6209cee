import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/security.md", root), "utf8");
const rows = [...page.matchAll(/^\| (S\d+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = "", , shown = ""]) => ({ number, shown }),
);
it("has a line for each requirement, in order", () => {
  const numbers = Array.from({ length: 45 }, (_, n) => `S${n + 1}`);
  expect(rows.map(({ number }) => number)).toEqual(numbers);
});

it.each(rows)("$number names tests that there are", ({ number, shown }) => {
  const named = [...shown.matchAll(/`([\w./-]+\.test\.tsx?)` "([^"]+)"/g)];
  expect(named.length, number).toBeGreaterThan(0);
  for (const [, path = "", title = ""] of named) {
    const file = new URL(path, root);
    expect(existsSync(file), path).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(title);
  }
});
