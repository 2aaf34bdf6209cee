import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { press } from "../journeys/agent.ts";
import type { Page } from "../journeys/browser.ts";
import { misfits, violations, type Dress } from "./judge.ts";
import { report } from "./accessibility-report.ts";
import { inCall, setScene } from "../journeys/scene.ts";
import { walk } from "./walk.ts";

const scene = setScene();
const pictures = fileURLToPath(new URL("../../test-output/states/", import.meta.url));
const page = fileURLToPath(new URL("../../docs/accessibility.md", import.meta.url));

/** A desk, the same at 200 % zoom, and a side panel, which is also 1280 at 400 %. */
const dresses: readonly Dress[] = [
  { width: 1440, height: 900, themes: ["light", "dark", "contrast"] },
  { width: 720, height: 450, themes: ["light"] },
  { width: 320, height: 480, themes: ["light", "dark", "contrast"] },
];

/** Judges a state in every size and theme, and keeps pictures of it. */
async function judge(state: string, page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const { width, height, themes } of dresses) {
    await page.setViewportSize({ width, height });
    const found = [...(await violations(page, themes)), ...(await misfits(page))];
    wrong.push(...found.map((what) => `${state}, ${width}: ${what}`));
    for (const what of found) console.log(`${state}, ${width}: ${what}`);
    const name = `${state.replaceAll(/\W+/g, "-")}-${width}.png`;
    await page.screenshot({ path: pictures + name });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return wrong;
}

it("is accessible in every state, theme and size", { timeout: 600_000 }, async () => {
  mkdirSync(pictures, { recursive: true });
  const states: string[] = [];
  const wrong: string[] = [];
  await walk(scene, async (state, page) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    states.push(state);
    wrong.push(...(await judge(state, page)));
  });
  expect(wrong).toEqual([]);
  await expect(report(states, dresses)).toMatchFileSnapshot(page);
});

it("is accessible while a wrap-up is about to end by itself", async () => {
  const { page, profile } = scene;
  await profile.route("**/api/directory", async (route) => {
    const response = await route.fetch();
    const directory: unknown = await response.json();
    const autoWrapUp = { after: 12_000, mayStop: true };
    await route.fulfill({ response, json: Object.assign({}, directory, { autoWrapUp }) });
  });
  await inCall(scene);
  await press(page, "End");
  await page.getByRole("button", { name: "Keep it open" }).waitFor();
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await violations(page, ["light"])).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});
