import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { en } from "./en/index.ts";

const src = new URL("../", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) =>
    /\.tsx?$/.test(file) && !/\.(test|sample)\.tsx?$|^words[/\\](en|de|es|fr|ja|ar)/.test(file),
);

interface Use {
  /** `header.theme`, or `header` where a whole group is taken. */
  readonly path: string;
  readonly where: string;
  /** Read while the module loads, before the language is known. */
  readonly early: boolean;
}

function usesIn(file: string): Use[] {
  const text = readFileSync(new URL(file, src), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Use[] = [];
  const visit = (node: ts.Node, early: boolean): void => {
    if (isWords(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      for (const path of pathsFrom(node)) found.push({ path, where: `${file}:${line + 1}`, early });
    }
    const inside = early && !ts.isFunctionLike(node) && !ts.isClassLike(node);
    node.forEachChild((child) => visit(child, inside));
  };
  visit(source, true);
  return found;
}

function isWords(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.text !== "words") return false;
  const { parent } = node;
  return !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent) && !isName(node);
}

/** A property or a declaration that has the same name. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isBinaryExpression(parent) && parent.left === node)
  );
}

/** `words.a.b` is `a.b`; `const { b, c } = words.a` is `a.b` and `a.c`. */
function pathsFrom(words: ts.Identifier): string[] {
  let node: ts.Node = words;
  const path: string[] = [];
  while (ts.isPropertyAccessExpression(node.parent)) {
    node = node.parent;
    if (ts.isPropertyAccessExpression(node)) path.push(node.name.text);
  }
  const { parent } = node;
  const taken = ts.isVariableDeclaration(parent) ? parent.name : null;
  if (taken === null || !ts.isObjectBindingPattern(taken)) return [path.join(".")];
  return taken.elements.map(({ propertyName, name }) =>
    [...path, (propertyName ?? name).getText()].join("."),
  );
}

const uses = files.flatMap(usesIn);

test("no word is read before the language is known", () => {
  expect(uses.filter(({ early }) => early)).toEqual([]);
});

test("every word is used", () => {
  const used = new Set(uses.map(({ path }) => path));
  const unused = (of: object, path: string): string[] =>
    Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
      const here = `${path}${key}`;
      if (used.has(here)) return [];
      return typeof value === "object" && value !== null ? unused(value, `${here}.`) : [here];
    });
  expect(unused(en, "")).toEqual([]);
});
