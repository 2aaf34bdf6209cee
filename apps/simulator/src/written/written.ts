import { LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";

/** A file that a person wrote and that cannot be used. Its message has a line for each fault: where, and what to write. */
export class WrittenError extends Error {
  override readonly name = "WrittenError";
}

/**
 * Reads what a person wrote.
 *
 * @param text YAML, or JSON, which is YAML too
 * @throws {WrittenError}
 */
export function readWritten<T>(text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `Line ${line}, column ${col}`;
  };
  if (document.errors.length > 0)
    throw new WrittenError(
      document.errors.map(({ message, pos }) => `${at(pos[0])}: ${message}`).join("\n"),
    );
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  throw new WrittenError(
    parsed.error.issues
      .map((issue) => `${at(placeOf(document, issue))}: ${sentence(schema, issue)}`)
      .join("\n"),
  );
}

type Issue = z.core.$ZodIssue;

function sentence(schema: z.ZodType, issue: Issue): string {
  const { path, message } = issue;
  const where = path.filter((key) => typeof key === "string").at(-1);
  if (issue.code === "unrecognized_keys")
    return `there is nothing called ${issue.keys.join(", ")} here: write one of ${wordsAt(schema, path).join(", ")}`;
  if (issue.code === "invalid_type" && message.endsWith("received undefined"))
    return `${String(where)} is missing: write ${insteadOf(issue, wordsAt(schema, path))}`;
  const said = writeInstead(issue);
  return where === undefined ? said : `${where}: ${said}`;
}

/** What to write, where the schema says no sentence of its own. */
export function writeInstead(issue: Issue): string {
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input"))
    return `write ${insteadOf(issue, [])}`;
  const { options } = Choice.safeParse(issue).data ?? {};
  return options ? `write one of ${options.join(", ")}` : issue.message;
}

/** One of several shapes, told apart by a word. */
const Choice = z.looseObject({
  discriminator: z.string(),
  options: z.array(z.string()),
});

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
};

function insteadOf(
  { expected }: Extract<Issue, { code: "invalid_type" }>,
  words: readonly string[],
) {
  if (words.length > 0) return `${listed.format(words)} in it`;
  return kinds[expected] ?? "names and values below it";
}

const listed = new Intl.ListFormat("en-GB", { type: "disjunction" });

const Described = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** What may be written at a place, by the schema itself. */
function wordsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  for (const key of path) {
    const { properties, additionalProperties, items } = Described.parse(at);
    at = typeof key === "number" ? items : (properties?.[String(key)] ?? additionalProperties);
  }
  return Object.keys(Described.safeParse(at).data?.properties ?? {});
}

/** Where in the text an issue is: at what it is about, or at what that should be in. */
function placeOf(document: Document, issue: Issue): number {
  const [odd] = issue.code === "unrecognized_keys" ? issue.keys : [];
  for (let depth = issue.path.length; depth >= 0; depth -= 1) {
    const path = issue.path.slice(0, depth);
    const key = depth === issue.path.length ? odd : undefined;
    const offset = keyOffset(document, path, key) ?? offsetOf(document.getIn(path, true));
    if (offset !== null) return offset;
  }
  return 0;
}

function offsetOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

/** Where a key stands in a map. */
function keyOffset(
  document: Document,
  path: readonly PropertyKey[],
  key: string | undefined,
): number | null {
  const map: unknown = key === undefined ? null : document.getIn(path, true);
  if (typeof map !== "object" || map === null || !("items" in map)) return null;
  const items: unknown[] = Array.isArray(map.items) ? map.items : [];
  for (const item of items) {
    const found = typeof item === "object" && item !== null && "key" in item ? item.key : null;
    if (typeof found === "object" && found !== null && "value" in found && found.value === key)
      return offsetOf(found);
  }
  return null;
}
