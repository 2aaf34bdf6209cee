import { describe, expect, test } from "vitest";
import { ar } from "./ar/index.ts";
import { de } from "./de/index.ts";
import { en, type Words } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ja } from "./ja/index.ts";
import { firstSpoken } from "./language.ts";

const others: readonly Words[] = [de, es, fr, ja, ar];

/** Every text below, by its path: `trouble.broken.page`. */
function leaves(of: object, path = ""): [string, unknown][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}

/** What is said of these: the text, or null where they are not what is asked for. */
function said(leaf: unknown, given: readonly unknown[]): string | null {
  if (typeof leaf !== "function") return null;
  try {
    const text: unknown = leaf(...given);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}

const names = ["Ana", "Leo", "Mia"];
const mentioned = (text: string): string[] => names.filter((name) => text.includes(name));

describe.each(others.map((words) => [words.locale, words] as const))("%s", (_, words) => {
  const texts = Object.fromEntries(leaves(words));

  test("says all that English says", () => {
    const silent = leaves(en).filter(([path, text]) => (texts[path] === "") !== (text === ""));
    expect(silent).toEqual([]);
  });

  test("names everybody whom English names, and tells every number", () => {
    const wrong = leaves(en).filter(([path, english]) => {
      const expected = said(english, names);
      if (expected !== null) {
        return mentioned(said(texts[path], names) ?? "").join() !== mentioned(expected).join();
      }
      return [0, 1, 2, 3, 11, 100].some(
        (count) => said(english, [count]) !== null && !said(texts[path], [count]),
      );
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test("Arabic counts in its six forms", () => {
  const counted = [0, 1, 2, 3, 11, 100].map((count) => ar.toasts.retryAfter(count));
  expect(new Set(counted.map((text) => text.replace(/\d+/u, "#"))).size).toBe(5);
  expect(counted[2]).toContain("ثانيتين");
  expect(counted[3]).toContain("3 ثوانٍ");
});

test("a name keeps its own reading direction within a sentence", () => {
  expect(ar.handover.ask("Ana \u202E)")).toBe("استشارة \u2068Ana )\u2069");
});

test.each([
  [["fr-CH", "de"], "fr"],
  [["pt-PT", "ar-EG"], "ar"],
  [["pt"], "en"],
  [["toString-x"], "en"],
  [[], "en"],
])("a browser that asks for %j is spoken to in %s", (asked, language) => {
  expect(firstSpoken(asked)).toBe(language);
});
