import { expect, it } from "vitest";
import { ana, eventually, startShift } from "./agent.ts";
import { setScene } from "./scene.ts";

const scene = setScene();

/** How each calls the way to another language, itself, and being Available. */
const languages = [
  { lang: "de", own: "Deutsch", menu: "Sprache", available: "Verfügbar" },
  { lang: "es", own: "Español", menu: "Idioma", available: "Disponible" },
  { lang: "fr", own: "Français", menu: "Langue", available: "Disponible" },
  { lang: "ja", own: "日本語", menu: "言語", available: "対応可能" },
  { lang: "ar", own: "العربية", menu: "اللغة", available: "متاح" },
  { lang: "en", own: "English", menu: "Language", available: "Available" },
] as const;

it(
  "speaks each of its languages at once, in every tab, and turns the screen for Arabic",
  { timeout: 180_000 },
  async () => {
    const { page, profile, stage } = scene;
    await startShift(page, stage.url, ana);
    const other = await profile.newPage();
    await other.goto(stage.url);
    let menu = "Language";
    for (const { lang, own, menu: next, available } of languages) {
      await page.locator("button.avatar").click();
      await page.getByRole("menuitem", { name: menu }).click();
      await page.getByRole("menuitemradio", { name: own }).click();
      menu = next;
      const dir = lang === "ar" ? "rtl" : "ltr";
      for (const tab of [page, other]) {
        await tab.locator(`html[lang=${lang}][dir=${dir}]`).waitFor({ state: "attached" });
        await tab.getByRole("heading", { name: available }).waitFor();
      }
      // What stands first stands where reading begins, and nothing sticks out.
      const placed = () =>
        page.evaluate(() => {
          const left = (selector: string): number =>
            document.querySelector(selector)?.getBoundingClientRect().left ?? -1;
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            brandFirst: left(".header-brand") < left(".avatar"),
            contactsFirst: left(".contacts") < left(".centre"),
            wider: scrollWidth - clientWidth,
          };
        });
      const first = dir === "ltr";
      await eventually(placed).toEqual({ brandFirst: first, contactsFirst: first, wider: 0 });
    }
    await page.reload();
    await page.getByRole("heading", { name: "Available" }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem("ringside.language"))).toBe("en");
  },
);

it("keeps the languages in sight when the window becomes narrow", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.locator("button.avatar").click();
  await page.getByRole("menuitem", { name: "Language" }).click();
  const deutsch = page.getByRole("menuitemradio", { name: "Deutsch" });
  await deutsch.waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  const isInSight = async () => {
    const { x = -1, width = 0 } = (await deutsch.boundingBox()) ?? {};
    return x >= 0 && x + width <= 320;
  };
  await eventually(isInSight).toBe(true);
  await deutsch.click();
  await page.locator("html[lang=de]").waitFor({ state: "attached" });
});
