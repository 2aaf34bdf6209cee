import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { ana, eventually, isIn, press, sees, startShift, wrapUp } from "./agent.ts";
import type { BrowserContext, Page } from "./browser.ts";
import { openFront } from "./front.ts";
import { isAccessible } from "./looks.ts";
import { setScene } from "./scene.ts";

const front = await openFront();
const scene = setScene({
  RINGSIDE_PUBLIC_URL: front.url,
  RINGSIDE_REDIRECT_URI: `${front.url}/auth/callback`,
});
beforeAll(() => front.leadTo(scene.stage.url));
afterAll(() => front.close());

it("is installable, by Chromium's own criteria, and opens without a network, saying so", async () => {
  const profile = await shellKeeper();
  const page = await profile.newPage();
  await page.goto(front.url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  const chromium = await profile.newCDPSession(page);
  const manifest = await chromium.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors");
  // A profile of a test is never a person's own; that alone is what keeps it from being offered.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(others).toEqual([]);

  await profile.setOffline(true);
  await page.reload();
  await sees(page, /Your desk opens by itself when/);
  expect(await page.getByRole("button", { name: /^State:/ }).count()).toBe(0);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /^\/(api|auth|healthz)/.test(path))).toEqual([]);
  await profile.setOffline(false);
  await eventually(() => page.getByRole("link", { name: /Connect to Webex/ }).count()).toBe(1);
});

/** A browser that keeps the shell. */
async function shellKeeper(): Promise<BrowserContext> {
  const profile = await scene.browser.newContext({ viewport: { width: 1440, height: 900 } });
  onTestFinished(() => profile.close());
  profile.setDefaultTimeout(15_000);
  return profile;
}

const shells = (page: Page) => page.evaluate(async () => (await caches.keys()).join());
const isWaiting = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.waiting);
  });

/** Marks what a reload would take away. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute("data-as", "was"));
const isMarked = (page: Page) => page.locator("body[data-as=was]").count();

it("P1: tells of a new build between contacts only, and reloads when asked, with the state as it was", async () => {
  const { stage } = scene;
  const profile = await shellKeeper();
  const page = await profile.newPage();
  await startShift(page, front.url, ana);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  const other = await profile.newPage();
  await other.goto(front.url);
  await isIn(other, "Engaged");
  await Promise.all([mark(page), mark(other)]);
  const before = await shells(page);

  // The desktop's server goes, and comes back as a newer one.
  front.change("/sw.js", (text) => text.replace('build = "', "$&next-"));
  await stage.restart();
  await eventually(() => isWaiting(page)).toBe(true);
  const notice = page.getByText("Ringside was updated.");
  expect(await notice.count()).toBe(0);
  await sees(page.getByRole("main"), "Lea Martin");

  await stage.sim.hangUp(id);
  await isIn(page, "Wrap-up");
  expect(await notice.count()).toBe(0);
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  await notice.waitFor();
  await isAccessible(page, "update");

  // Another contact comes first.
  const next = await stage.sim.call({ customerName: "Leo Brandt" });
  await isIn(page, "Ringing");
  await notice.waitFor({ state: "detached" });
  await stage.sim.hangUp(next);
  await isIn(page, "Available");
  expect([await isMarked(page), await isMarked(other)]).toEqual([1, 1]);

  await press(page, "Reload");
  await eventually(async () => [await isMarked(page), await isMarked(other)]).toEqual([0, 0]);
  await Promise.all([isIn(page, "Available"), isIn(other, "Available")]);
  expect(await shells(page)).toBe(before.replace("ringside-", "ringside-next-"));
  expect(await isWaiting(page)).toBe(false);
  expect(await notice.count()).toBe(0);
});
