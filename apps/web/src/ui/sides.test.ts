import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".css"),
);

/** Declarations that name left or right, or give the two different measures in a row of four. */
function oneSided(css: string): string[] {
  const named = css.match(/^\s*[\w-]*\b(left|right)\b[\w-]*:.*$/gm) ?? [];
  const aligned = css.match(/^\s*(text-align|float|clear):\s*(left|right).*$/gm) ?? [];
  const rows = css.match(/^\s*(padding|margin|inset|border-radius):.*$/gm) ?? [];
  const uneven = rows.filter((row) => {
    const [, right, , left] =
      row.slice(row.indexOf(":") + 1).match(/[\w-]+\([^)]*\)|[^\s;]+/g) ?? [];
    return left !== undefined && left !== right;
  });
  return [...named, ...aligned, ...uneven].map((line) => line.trim());
}

it("is told from a row of four, and from a name", () => {
  const css = `
    padding: 0 1px 0 2px;
    padding: 0 1px 0 1px;
    margin: calc(1px + 2px) var(--a) 0 var(--b);
    margin-left: 1px;
    text-align: right;
    border-inline-start: 0;`;
  expect(oneSided(css)).toHaveLength(4);
});

it("styles no side by left and right: in Arabic the screen is the other way about", () => {
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    oneSided(readFileSync(`${here}${file}`, "utf8")).map((line) => `${file}: ${line}`),
  );
  expect(found).toEqual([]);
});
