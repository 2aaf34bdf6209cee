import type { Dress } from "./judge.ts";

const names = { light: "light", dark: "dark", contrast: "high contrast" };

/** A state of the screen, and the dresses there are of it. */
export interface Judged {
  readonly state: string;
  readonly worn: readonly Dress[];
}

/** `docs/accessibility.md`: what was judged, and by what. Nothing in it depends on when or where it ran. */
export function report(states: readonly Judged[], dresses: readonly Dress[]): string {
  const columns = dresses.flatMap((dress) => dress.themes.map((theme) => ({ dress, theme })));
  const heads = columns.map(
    ({ dress: { width, height }, theme }) => `${names[theme]} ${width}x${height}`,
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `# Accessibility

Ringside is made to WCAG 2.2 AA. This page is written by the run that holds it there, at each change
(\`test/accessible\`); it fails when the page does not say what it did. To write it again:
\`npx vitest run --project whole test/accessible -u\`.

## Every state, in every dress

An agent's day is walked through in Chromium, against the simulator. Each state is put into each theme and these sizes,
in CSS pixels: a desk; the same at 200 % zoom (720x450); a side panel, which is also 1280 at 400 % zoom (320x480).
There must be:

- no violation that [axe](https://github.com/dequelabs/axe-core) finds: by all its rules in the light theme, in all
  three sizes; by those that look at colours in the dark theme and in high contrast, at the desk and in the panel;
- no target below 24 pixels and no control below 40 pixels high;
- no scrolling sideways.

Violations found:

${row(["State", ...heads])}
${row(["State", ...heads].map(() => "---"))}
${states
  .map(({ state, worn }) =>
    row([state, ...columns.map(({ dress }) => (worn.includes(dress) ? "0" : "–"))]),
  )
  .join("\n")}

A dash: there is no such state in this size.

## By keyboard, and by ear

- The whole of a call, from signing in to wrapping up, with no pointer: \`test/journeys/by-keyboard.test.ts\`.
- What a screen reader is told, read from the live regions, and that the focus is never lost: the same file.
- Contrast of every pair of colours in every theme, 4.5:1 for text and 3:1 for shapes, in high contrast 7:1 and 4.5:1:
  \`packages/look/src/tokens.test.ts\`.
- Shortcuts can be changed, and turned off with one switch (WCAG 2.1.4): \`test/journeys/keys.test.ts\`.
- Six languages, one of them from right to left, each with its plural forms: \`apps/web/src/words/language.test.ts\`.

## What a test does not show

Nobody who depends on a screen reader, a switch or magnification has tried this release yet, and a tool finds only a
part of what can be wrong. Names and reasons that WxCC sends are shown in the language they come in.
`;
}
