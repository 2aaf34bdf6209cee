import { expect, test } from "vitest";
import { narrowed } from "./narrow.ts";

const sections = [
  { title: "Being told", rows: [{ name: "Ring aloud" }, { name: "Desktop notifications" }] },
  { title: "Look and language", rows: [{ name: "Theme" }, { name: "Language" }] },
];
const names = (search: string) =>
  narrowed(sections, search).flatMap(({ rows }) => rows.map(({ name }) => name));

test("what is typed finds settings by their name, and whole sections by theirs", () => {
  expect(names("")).toHaveLength(4);
  expect(names(" RING ")).toEqual(["Ring aloud"]);
  expect(names("look")).toEqual(["Theme", "Language"]);
  expect(names("nothing")).toEqual([]);
});
