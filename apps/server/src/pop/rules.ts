import { z } from "zod";
import { PopEvent } from "@ringside/desk";
import { readWritten } from "../written/index.ts";
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
  const read = readWritten(text, PopRules);
  if (!read.ok) throw new BadPopRules(file, read.mistakes);
  return read.data;
}
