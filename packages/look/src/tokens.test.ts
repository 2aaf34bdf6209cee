import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "./contrast.ts";

type Scheme = "light" | "dark";
type Tokens = Record<string, string>;

const sheet = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours that the rule after `opening` sets, as `#rrggbb` of one scheme. */
function colours(opening: string, scheme: Scheme): Tokens {
  const start = sheet.indexOf(opening);
  expect(start, `${opening} is in the sheet`).toBeGreaterThanOrEqual(0);
  const rule = sheet.slice(start, sheet.indexOf("}", start));
  const found: Tokens = {};
  for (const [, name, light, dark] of rule.matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  )) {
    if (name && light && dark) found[name] = scheme === "light" ? light : dark;
  }
  return found;
}

function theme(scheme: Scheme, product: string, contrasting: boolean): Tokens {
  return {
    ...colours(":root {", scheme),
    ...(product === "simulator" ? colours('[data-product="simulator"]', scheme) : {}),
    ...(contrasting ? colours(':root[data-theme="contrast"]', scheme) : {}),
  };
}

const surfaces = ["surface-ground", "surface-panel", "surface-raised", "surface-sunken"];
const states = ["available", "idle", "engaged", "fault"];

/** Text on its ground: at least 4.5:1, in high contrast 7:1 (WCAG's AAA). */
const texts: [string, string][] = [
  ...[...surfaces, "surface-hover", "surface-pressed"].flatMap((surface): [string, string][] => [
    ["text", surface],
    ["text-muted", surface],
  ]),
  ...surfaces.map((surface): [string, string] => ["accent", surface]),
  ...states.flatMap((state): [string, string][] => [
    [`state-${state}-ink`, `state-${state}-tint`],
    [`state-${state}-ink`, "surface-raised"],
    [`state-${state}-ink`, "surface-panel"],
    ["on-state", `state-${state}`],
    ["text", `state-${state}-tint`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent", "accent-tint"],
  ["text", "accent-tint"],
  ["text-muted", "accent-tint"],
];

/** Shapes that must be told apart from their ground: at least 3:1, in high contrast 4.5:1. */
const shapes: [string, string][] = surfaces.flatMap((surface): [string, string][] => [
  ["edge-strong", surface],
  ["focus-ring", surface],
  ["text-faint", surface],
  ...states.map((state): [string, string] => [`state-${state}`, surface]),
]);
shapes.push(...states.map((state): [string, string] => [`state-${state}`, `state-${state}-tint`]));

const themes = (["light", "dark"] as const).flatMap((scheme) =>
  ["desktop", "simulator"].flatMap((product) =>
    [false, true].map((contrasting) => ({ scheme, product, contrasting })),
  ),
);

describe.each(themes)("$scheme, $product, high contrast $contrasting", (wanted) => {
  const tokens = theme(wanted.scheme, wanted.product, wanted.contrasting);
  const least = wanted.contrasting ? { text: 7, shape: 4.5 } : { text: 4.5, shape: 3 };
  const ratio = (one: string, other: string): number => {
    const [a, b] = [tokens[one], tokens[other]];
    if (!a || !b) throw new Error(`no colour --${a ? other : one}`);
    return contrast(a, b);
  };

  test.each(texts)("text %s on %s reads", (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(least.text);
  });

  test.each(shapes)("shape %s on %s shows", (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(least.shape);
  });
});

test("contrast is the ratio of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("high contrast is the same, chosen or asked for by the system", () => {
  const rule = (opening: string): string[] => {
    const start = sheet.indexOf("{", sheet.indexOf(opening)) + 1;
    return sheet
      .slice(start, sheet.indexOf("}", start))
      .trim()
      .split(/\s*\n\s*/);
  };
  const asked = sheet.slice(sheet.indexOf("@media (prefers-contrast: more)"));
  expect(asked).toContain(":root:not([data-theme]) {");
  expect(rule(":root:not([data-theme]) {")).toEqual(rule(':root[data-theme="contrast"] {'));
});

test("every colour has one counterpart among the tokens of Momentum, and no two the same", () => {
  const bridge = readFileSync(new URL("./momentum.css", import.meta.url), "utf8");
  const pairs = [...bridge.matchAll(/--([\w-]+): var\(--mds-color-theme-([\w-]+)\);/g)];
  const first = sheet.slice(sheet.indexOf(":root {"), sheet.indexOf("}", sheet.indexOf(":root {")));
  const colour = [...first.matchAll(/--([\w-]+): light-dark\(/g)].map(([, name]) => name);
  expect(pairs.map(([, name]) => name)).toEqual(expect.arrayContaining(colour));
  expect(pairs).toHaveLength(colour.length);
  expect(new Set(pairs.map(([, , counterpart]) => counterpart)).size).toBe(colour.length);
});
