import { beforeEach, expect, it } from "vitest";
import { ana, eventually, isIn, offer, press, sees, startShift } from "./agent.ts";
import type { Page } from "./browser.ts";
import { setScene } from "./scene.ts";

const scene = setScene();

declare global {
  interface Window {
    /** Notes that were started, notifications that were shown, and calls to come to the front. */
    heard: { notes: number; told: Notification[]; fronted: number };
  }
}

/** Counts what a person would hear and see outside the page; as if they looked at something else. */
const listenIn = (): void => {
  window.heard = { notes: 0, told: [], fronted: 0 };
  OscillatorNode.prototype.start = function (when) {
    window.heard.notes += 1;
    AudioScheduledSourceNode.prototype.start.call(this, when);
  };
  const Shown = window.Notification;
  window.Notification = class extends Shown {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      window.heard.told.push(this);
    }
  };
  window.focus = () => void (window.heard.fronted += 1);
  document.hasFocus = () => false;
};

beforeEach(async () => {
  await scene.profile.grantPermissions(["notifications"]);
  await scene.profile.addInitScript(listenIn);
});

async function moreTabs(count: number): Promise<Page[]> {
  const { page, profile, stage } = scene;
  const tabs = [page];
  while (tabs.length < count) {
    const tab = await profile.newPage();
    await tab.goto(stage.url);
    await isIn(tab, "Available");
    tabs.push(tab);
  }
  return tabs;
}

const notes = (tab: Page) => tab.evaluate(() => window.heard.notes);
const told = (tab: Page) =>
  tab.evaluate(() => window.heard.told.map(({ title, tag }) => `${title} ${tag.length > 0}`));

async function thoseThat<T>(tabs: readonly Page[], of: (tab: Page) => Promise<T>): Promise<Page[]> {
  const found = await Promise.all(tabs.map(async (tab) => ({ tab, says: await of(tab) })));
  return found.filter(({ says }) => Boolean(says)).map(({ tab }) => tab);
}

it("rings in one of many tabs, looked at or not, and in another when that one dies", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  const tabs = await moreTabs(4);
  for (const tab of tabs) await tab.locator("#contact").click();
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await sees(offer(page), "Lea Martin");
  await eventually(async () => (await thoseThat(tabs, notes)).length).toBe(1);
  const icon = page.locator('link[rel="icon"]');
  expect(await icon.getAttribute("href")).toBe("/ringside-ringing.svg");
  expect(await page.title()).toBe("Lea Martin is calling · Ringside");
  const [leader] = await thoseThat(tabs, notes);
  const others = tabs.filter((tab) => tab !== leader);
  await leader?.close();
  await eventually(async () => (await thoseThat(others, notes)).length).toBe(1);
  const [survivor] = others;
  if (!survivor) throw new Error("nobody is left");
  await stage.sim.answer(id);
  await isIn(survivor, "Engaged");
  const before = await Promise.all(others.map(notes));
  await survivor.waitForTimeout(2_600);
  expect(await Promise.all(others.map(notes))).toEqual(before);
  expect(await survivor.locator('link[rel="icon"]').getAttribute("href")).toBe("/ringside.svg");
});

it("notifies once, from the tab looked at last, and leads back there", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.keyboard.press("Control+Alt+p");
  await page.getByRole("checkbox", { name: "Desktop notifications" }).check();
  const tabs = await moreTabs(3);
  const [first, second, third] = tabs;
  if (!first || !second || !third) throw new Error("three tabs");
  await second.evaluate(() => window.dispatchEvent(new Event("focus")));
  await stage.sim.call({ customerName: "Lea Martin" });
  await eventually(() => told(second)).toEqual(["Lea Martin is calling true"]);
  expect(await thoseThat([first, third], async (tab) => (await told(tab)).length)).toEqual([]);
  await second.evaluate(() => window.heard.told[0]?.dispatchEvent(new Event("click")));
  expect(await second.evaluate(() => window.heard.fronted)).toBe(1);
  await second.close();
  // The same tag: it takes the place of the one before.
  await eventually(
    async () => (await thoseThat([first, third], async (tab) => (await told(tab)).length)).length,
  ).toBe(1);
});

it("says so when the browser keeps the page silent, and rings once it may", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.reload();
  // To ask a page anything counts as a click on it: it is left alone until it has been silent.
  await page.waitForTimeout(3_000);
  await stage.sim.call({ customerName: "Lea Martin" });
  await page.waitForTimeout(3_000);
  await sees(page, "Your browser keeps this page silent until you click on it.");
  expect(await notes(page)).toBe(0);
  await page.locator("#contact").click();
  await eventually(() => notes(page)).toBeGreaterThan(0);
  await eventually(() => page.getByText("keeps this page silent").count()).toBe(0);
});

it("keeps how loud each channel rings, and lets it be tried", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.keyboard.press("Control+Alt+p");
  await page.getByRole("searchbox", { name: "Search settings" }).fill("loud");
  const level = page.getByRole("slider", { name: "Loudness: Call" });
  await level.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await press(page, "Try the ring: Call");
  await eventually(() => notes(page)).toBeGreaterThan(0);
  // It has ended by itself by then.
  await page.waitForTimeout(2_500);
  await page.keyboard.press("Escape");
  await eventually(() => page.getByRole("dialog", { name: "Settings" }).count()).toBe(0);
  await page.reload();
  await isIn(page, "Available");
  await page.keyboard.press("Control+Alt+p");
  await eventually(() => level.inputValue()).toBe("5");
  await level.focus();
  await page.keyboard.press("Home");
  const before = await notes(page);
  await stage.sim.call({ customerName: "Lea Martin" });
  await sees(offer(page), "Lea Martin");
  await page.waitForTimeout(300);
  expect(await notes(page)).toBe(before);
});
