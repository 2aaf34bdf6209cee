import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import type { Page } from "./browser.ts";

const dresses = [
  { colorScheme: "light", width: 1440, height: 900 },
  { colorScheme: "dark", width: 320, height: 700 },
] as const;

/** No violation that axe knows of, light and wide, dark and narrow. `SHOTS` names a folder for pictures. */
export async function isAccessible(
  page: Page,
  name: string,
  only: "all" | "narrow" = "all",
): Promise<void> {
  const [, narrow] = dresses;
  for (const { colorScheme, width, height } of only === "narrow" ? [narrow] : dresses) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    // What changes colour with the theme takes its time.
    await page.waitForTimeout(250);
    const shots = process.env["SHOTS"];
    if (shots) await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${width}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)])).toEqual(
      [],
    );
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([name, width, wider]).toEqual([name, width, 0]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}
