import { LineCounter, isMap, isNode, isPair, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { PopEvent } from "@ringside/desk";
import { isField } from "./facts.ts";
import { checkTemplate, isHostPattern } from "./template.ts";

const words = z.union([z.string(), z.array(z.string()).min(1)]);

/** What a field must be. Several things must all be so. */
const Condition = z.union([
  words,
  z
    .strictObject({
      is: words.optional(),
      isNot: words.optional(),
      startsWith: words.optional(),
      endsWith: words.optional(),
      contains: words.optional(),
      known: z.boolean().optional(),
    })
    .refine((all) => Object.keys(all).length > 0, "says nothing"),
]);
export type Condition = z.infer<typeof Condition>;

const When = z.record(z.string(), Condition).superRefine((when, context) => {
  for (const name of Object.keys(when).filter((one) => !isField(one))) {
    context.addIssue({ code: "custom", path: [name], message: "is no field" });
  }
});

const PopRule = z.strictObject({
  name: z.string().min(1).max(80),
  on: z.enum(PopEvent.options).default("answered"),
  when: When.default({}),
  open: z.string().min(1).max(2_000),
});
export type PopRule = z.infer<typeof PopRule>;

/** A file of screen-pop rules. */
const PopRules = z
  .strictObject({
    hosts: z.array(
      z.string().refine(isHostPattern, "is no host: write crm.example.com, or *.example.com"),
    ),
    rules: z.array(PopRule).max(200),
  })
  .superRefine(({ hosts, rules }, context) => {
    for (const [at, { open, name }] of rules.entries()) {
      const problem = checkTemplate(open, hosts);
      if (problem !== null) {
        context.addIssue({ code: "custom", path: ["rules", at, "open"], message: problem });
      }
      if (rules.findIndex((one) => one.name === name) < at) {
        context.addIssue({
          code: "custom",
          path: ["rules", at, "name"],
          message: "is taken already",
        });
      }
    }
  });
export type PopRules = z.infer<typeof PopRules>;

/** The rules cannot be used. Every mistake is told with its line and column. */
export class BadPopRules extends Error {
  override readonly name = "BadPopRules";
  readonly mistakes: readonly string[];

  constructor(file: string, mistakes: readonly string[]) {
    const placed = mistakes.map((mistake) => `${file}:${mistake}`);
    super(`The screen-pop rules cannot be used.\n  ${placed.join("\n  ")}`);
    this.mistakes = placed;
  }
}

/**
 * Reads rules from the text of a file, which is YAML or JSON.
 *
 * @param file its name, for the mistakes
 * @throws {BadPopRules}
 */
export function parsePopRules(text: string, file: string): PopRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const unreadable = document.errors.map(({ pos, message }) => `${at(pos[0])} ${message}`);
  if (unreadable.length > 0) throw new BadPopRules(file, unreadable);
  const read = PopRules.safeParse(contentOf(document, file));
  if (read.success) return read.data;
  throw new BadPopRules(
    file,
    read.error.issues.map((issue) => {
      const named = issue.path.map(String).join(".") || "the file";
      return `${at(offsetOf(document, issue.path))} ${named}: ${issue.message}`;
    }),
  );
}

function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    throw new BadPopRules(file, ["1:1 the file refers to its own parts too often"]);
  }
}

/** Where in the text this part is, or the nearest around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const parent = document.getIn(part.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((one) => isPair(one) && String(one.key) === String(part.at(-1)))
      : undefined;
    const node = document.getIn(part, true);
    const found = isNode(node) ? node : isNode(pair?.key) ? pair.key : null;
    if (found?.range) return found.range[0];
  }
  return 0;
}
