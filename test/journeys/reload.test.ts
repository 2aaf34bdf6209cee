import { afterEach, expect, it } from "vitest";
import { ana, bo, eventually, isIn, offer, press, sees, seconds, startShift } from "./agent.ts";
import { newProfile, type BrowserContext, type Page } from "./browser.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();
let theirs: BrowserContext | null = null;
afterEach(async () => {
  await theirs?.close();
  theirs = null;
});

/** Bo, at work in a browser of his own. */
async function boAtWork(): Promise<Page> {
  theirs = await newProfile(scene.browser);
  const page = await theirs.newPage();
  await startShift(page, scene.stage.url, bo);
  return page;
}

/** What stands in the middle, without the figures that run on. */
async function middle(page: Page): Promise<string> {
  return (await page.getByRole("main").innerText()).replaceAll(/\d+:\d\d(:\d\d)?/g, "–");
}

/** Reloads a page: the same stands in the middle, and its timers have run on. */
async function staysTheSame(page: Page): Promise<void> {
  const timer = page.getByRole("main").getByRole("timer");
  await eventually(() => seconds(timer)).toBeGreaterThan(0);
  const [was, ran] = [await middle(page), await seconds(timer)];
  await page.reload();
  await eventually(() => middle(page)).toBe(was);
  expect(await seconds(timer)).toBeGreaterThanOrEqual(ran);
}

// Two browsers, six reloads: long where others work on the same machine.
const patience = { timeout: 120_000 };

it(
  "R20: shows both sides of a consult, and a conference, as they were before a reload",
  patience,
  async () => {
    const { page, stage } = scene;
    const id = await inCall(scene);
    const other = await boAtWork();
    await press(page, "Consult");
    await page.getByRole("option", { name: bo.name }).click();
    await press(page, `Consult ${bo.name}`);
    await sees(offer(other), "Ana Ibarra asks you to join");
    await other.reload();
    await sees(offer(other), "Ana Ibarra asks you to join");
    await stage.sim.answer(id);
    await page.getByRole("button", { name: "End consult" }).waitFor();
    await isIn(other, "Engaged");
    await staysTheSame(page);
    await staysTheSame(other);
    await press(page, /^Merge/);
    await page.getByRole("button", { name: /^Leave/ }).waitFor();
    await staysTheSame(page);
    await staysTheSame(other);
  },
);

/** Presses a button of this name in all pages, at the same instant. */
async function pressInAll(pages: readonly Page[], name: string): Promise<void> {
  const buttons = pages.map((page) => page.getByRole("button", { name, exact: true }));
  await Promise.all(buttons.map((button) => button.waitFor()));
  const at = Date.now() + 1_000;
  await Promise.all(
    buttons.map((button) =>
      button.evaluate(
        (element, at) =>
          new Promise<void>((done) => {
            setTimeout(() => {
              if (element instanceof HTMLElement) element.click();
              done();
            }, at - Date.now());
          }),
        at,
      ),
    ),
  );
}

it("R22: takes what is pressed in two tabs at the same instant as one wish", patience, async () => {
  const { page, profile, stage } = scene;
  await startShift(page, stage.url, ana);
  const second = await profile.newPage();
  await second.goto(stage.url);
  await isIn(second, "Available");
  const tabs = [page, second];
  await stage.sim.call({ channel: "chat", customerName: "Mina Roy" });
  await pressInAll(tabs, "Accept");
  for (const tab of tabs) await isIn(tab, "Engaged");
  await pressInAll(tabs, "End");
  for (const tab of tabs) await isIn(tab, "Wrap-up");
  await page.getByRole("option", { name: "Resolved" }).click();
  await second.getByRole("option", { name: "Resolved", selected: true }).waitFor();
  await pressInAll(tabs, "Submit & Wrap up");
  for (const tab of tabs) await isIn(tab, "Available");
  for (const operation of ["tasks.accept", "tasks.end", "tasks.wrapup"]) {
    expect(await timesAsked(scene, operation), operation).toBe(1);
  }
});
