import { describe, expect, test } from "vitest";
import { ar } from "./ar/index.ts";
import { de } from "./de/index.ts";
import { en, type Words } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { inOrder } from "./in-order.ts";
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

/** Whoever has a part in a sentence, in each of the shapes that sentences take them. */
function sayings(one: string, other: string, third: string): unknown[][] {
  const who = { kind: "supervisor", name: one, state: other, since: 0 };
  return [
    [one, other, third],
    [who, other, third],
    [{ kind: "colleague", name: one }, other, third],
    [{ kind: "routing", queue: one }, other, third],
    [{ kind: "here" }, other, third],
    ["rona", other, 0],
    ["rona", "chat", third, 0],
  ];
}

/** What takes numbers only. */
const counts = ["several.used", "several.range", "report.moments", "report.clicks"];

/** Sentences that are not read in order with these names in them: a name neither alone nor set apart. */
function turned(words: Words, given: readonly [string, string, string]): string[] {
  const texts = leaves(words).filter(([path]) => !counts.includes(path));
  return texts.flatMap(([path, leaf]) =>
    sayings(...given)
      .map((saying) => said(leaf, saying))
      .filter((text) => text !== null)
      .filter((text) => !text.includes("[object"))
      .filter((text) =>
        given.some((name) =>
          text.split(name).some((before, at, parts) => {
            const after = parts[at + 1];
            return after !== undefined && before + after !== "" && !isApart(before, after);
          }),
        ),
      )
      .map((text) => `${path}: ${text}`),
  );
}

function isApart(before: string, after: string): boolean {
  return before.endsWith("\u2068") && after.startsWith("\u2069");
}

describe("names keep their own reading direction within a sentence", () => {
  test.each([en, de, es, fr, ja].map((words) => [words.locale, inOrder(words)] as const))(
    "Arabic and Hebrew ones in %s",
    (_, words) => {
      expect(turned(words, ["ليلى", "דוד", "قسم الفواتير"])).toEqual([]);
    },
  );

  test("Latin ones in Arabic", () => {
    expect(turned(inOrder(ar), ["Ana", "Billing (2)", "Customer Care"])).toEqual([]);
  });

  test("and lose the marks that would turn what stands around them", () => {
    expect(ar.handover.ask("Ana \u202E)")).toBe("استشارة \u2068Ana )\u2069");
    expect(ar.handover.ask("Ana\u2069\u2068")).toBe("استشارة \u2068Ana\u2069");
    const { handover, title, call } = inOrder(en);
    expect(handover.ask("Ana \u202E\u2069)")).toBe("Consult \u2068Ana )\u2069");
    expect(handover.ask("Ana")).toBe("Consult Ana");
    expect(title(call.ringTitle("ليلى"))).toBe(
      "\u2068\u2068ليلى\u2069 is calling\u2069 · Ringside",
    );
  });
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
