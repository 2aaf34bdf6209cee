import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = new URL("../../apps/web/src/", import.meta.url);
const sources = readdirSync(page, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);

it("S32: no part of the page makes HTML or code of text", () => {
  expect(sources.length).toBeGreaterThan(50);
  const makes = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/i;
  for (const path of sources) {
    expect([path, makes.exec(readFileSync(new URL(path, page), "utf8"))]).toEqual([path, null]);
  }
});
