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
    ...(contrasting ? colours("(prefers-contrast: more)", scheme) : {}),
    ...(product === "simulator" ? colours('[data-product="simulator"]', scheme) : {}),
  };
}

const surfaces = ["surface-ground", "surface-panel", "surface-raised", "surface-sunken"];
const states = ["available", "idle", "engaged", "fault"];

/** Text on its ground: at least 4.5:1. */
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
    [`on-state-${state}`, `state-${state}`],
    ["text", `state-${state}-tint`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent", "accent-tint"],
  ["text", "accent-tint"],
  ["text-muted", "accent-tint"],
];

/** Shapes that must be told apart from their ground: at least 3:1. */
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
  const ratio = (one: string, other: string): number => {
    const [a, b] = [tokens[one], tokens[other]];
    if (!a || !b) throw new Error(`no colour --${a ? other : one}`);
    return contrast(a, b);
  };

  test.each(texts)("text %s on %s reads", (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)("shape %s on %s shows", (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("contrast is the ratio of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
