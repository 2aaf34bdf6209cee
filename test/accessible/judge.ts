import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "../journeys/browser.ts";

/** The axe that its binding to Playwright brings. */
const ours = createRequire(import.meta.url).resolve("@axe-core/playwright");
const source = readFileSync(createRequire(ours).resolve("axe-core/axe.min.js"), "utf8");

/** How a page is judged: in one size and these themes. */
export interface Dress {
  /** In CSS pixels: 720 is 1440 at 200 % zoom, 320 is 1280 at 400 %. */
  readonly width: number;
  readonly height: number;
  readonly themes: readonly Theme[];
}

/** By all of axe's rules in the first theme, by those that look at colours in the others. */
export type Theme = "light" | "dark" | "contrast";

/** What axe finds wrong in each theme, as readable lines. The page keeps the first theme. */
export async function violations(page: Page, themes: readonly Theme[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async (themes) => {
    const { documentElement } = document;
    const wrong: string[] = [];
    for (const theme of themes) {
      documentElement.dataset["theme"] = theme;
      const runOnly = theme === themes[0] ? {} : { runOnly: ["color-contrast"] };
      const found = await globalThis.axe.run({ resultTypes: ["violations"], ...runOnly });
      for (const { id, nodes } of found.violations) {
        for (const { html, any } of nodes) {
          wrong.push(`${theme}: ${id}: ${html} ${any[0]?.message ?? ""}`);
        }
      }
    }
    documentElement.dataset["theme"] = themes[0] ?? "";
    return wrong;
  }, themes);
}

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly {
        readonly html: string;
        readonly any: readonly { readonly message: string }[];
      }[];
    }[];
  }>;
}

declare global {
  // What the source of axe makes of itself; only `var` declares a property of the page.
  // oxlint-disable-next-line no-var, vars-on-top
  var axe: Axe;
}

const leastTarget = 24;
const leastControl = 40;

/**
 * What is too small for a finger, or makes the page scroll sideways. A target is measured with its label.
 * Links and summaries within a text are as high as its lines: for them 24 pixels are enough.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(
    ([leastTarget = 0, leastControl = 0]) => {
      const all = document.querySelectorAll<HTMLElement>(
        "button, a[href], input, select, textarea, summary, [role=option], [role^=menuitem], [tabindex='0']",
      );
      const wrong: string[] = [];
      /** A label is pressed for its control; one that covers its card is the whole card. */
      const targetOf = (one: HTMLElement): Element => {
        const label = one.closest("label");
        const covers = label !== null && getComputedStyle(label, "::after").position === "absolute";
        return (covers ? label.offsetParent : label) ?? one;
      };
      for (const one of all) {
        const { width, height } = targetOf(one).getBoundingClientRect();
        const hidden = (one.parentElement?.getBoundingClientRect().width ?? 0) <= 1;
        const seen = one.checkVisibility({ visibilityProperty: true }) && width > 1 && !hidden;
        if (!seen || one.closest("[inert], .skip")) continue;
        const least = one.matches("a, summary, [tabindex='0']:not(button)")
          ? leastTarget
          : leastControl;
        if (height + 0.5 < least || width + 0.5 < leastTarget) {
          const name = one.ariaLabel ?? targetOf(one).textContent ?? one.tagName;
          wrong.push(`${one.className || one.tagName} "${name}" is ${width} x ${height}`);
        }
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) wrong.push(`scrolls sideways: ${scrollWidth - clientWidth}`);
      return wrong;
    },
    [leastTarget, leastControl],
  );
}
