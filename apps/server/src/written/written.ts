import { LineCounter, isMap, isNode, isPair, parseDocument, type Document } from "yaml";
import { z } from "zod";
import type * as mini from "zod/mini";

/** What a file says, or each mistake in it with its line and column: `8:11 rules.1.open: …`. */
export type Written<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/**
 * Reads what a person or a program wrote.
 *
 * @param text YAML, or JSON, which is YAML too
 */
export function readWritten<T>(
  text: string,
  schema: z.ZodType<T> | mini.ZodMiniType<T>,
): Written<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const unreadable = document.errors.map(({ pos, message }) => `${at(pos[0])} ${message}`);
  if (unreadable.length > 0) return { ok: false, mistakes: unreadable };
  const content = contentOf(document);
  if (content === null) {
    return { ok: false, mistakes: ["1:1 the file refers to its own parts too often"] };
  }
  const read = z.safeParse(schema, content.is);
  if (read.success) return { ok: true, data: read.data };
  const mistakes = read.error.issues.map((issue) => {
    const named = issue.path.map(String).join(".") || "the file";
    return `${at(offsetOf(document, issue.path))} ${named}: ${issue.message}`;
  });
  return { ok: false, mistakes };
}

function contentOf(document: Document): { readonly is: unknown } | null {
  try {
    return { is: document.toJS({ maxAliasCount: 20 }) };
  } catch {
    return null;
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
