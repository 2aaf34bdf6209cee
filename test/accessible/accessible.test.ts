import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Page } from "../journeys/browser.ts";
import { setScene } from "../journeys/scene.ts";
import { chapters } from "./chapters/index.ts";
import { misfits, violations, type Dress } from "./judge.ts";
import { report, type Judged } from "./report.ts";

const scene = setScene();
const pictures = fileURLToPath(new URL("../../test-output/states/", import.meta.url));
const page = fileURLToPath(new URL("../../docs/accessibility.md", import.meta.url));

/** A desk, the same at 200 % zoom, and a side panel, which is also 1280 at 400 %. */
const dresses: readonly Dress[] = [
  { width: 1440, height: 900, themes: ["light", "dark", "contrast"] },
  { width: 720, height: 450, themes: ["light"] },
  { width: 320, height: 480, themes: ["light", "dark", "contrast"] },
];

/** What is placed beside something else follows a new size a frame later. */
const settled = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Judges a state in every size and theme, and keeps pictures of it. */
async function judge(state: string, page: Page, worn: readonly Dress[]): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const wrong: string[] = [];
  for (const { width, height, themes } of worn) {
    await page.setViewportSize({ width, height });
    await page.evaluate(settled);
    const found = [...(await violations(page, themes)), ...(await misfits(page))];
    wrong.push(...found.map((what) => `${state}, ${width}: ${what}`));
    const name = `${state.replaceAll(/\W+/g, "-")}-${width}.png`;
    await page.screenshot({ path: pictures + name });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return wrong;
}

describe("is accessible in every theme and size", () => {
  const states: Judged[] = [];
  mkdirSync(pictures, { recursive: true });

  it.each(Object.entries(chapters))("%s", { timeout: 300_000 }, async (_when, chapter) => {
    const wrong: string[] = [];
    await chapter(scene, async (state, at, where = "everywhere") => {
      const worn = where === "narrow" ? dresses.slice(-1) : dresses;
      states.push({ state, worn });
      wrong.push(...(await judge(state, at, worn)));
    });
    expect(wrong).toEqual([]);
  });

  it("and says so", async () => {
    await expect(report(states, dresses)).toMatchFileSnapshot(page);
  });
});
