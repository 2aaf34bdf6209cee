import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { harbour } from "@ringside/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setStage, type Stage } from "../stage/index.ts";
import { ana, eventually, isIn, press, sees, startShift, wrapUp } from "./agent.ts";
import {
  newProfile,
  openBrowser,
  type Browser,
  type BrowserContext,
  type Page,
} from "./browser.ts";
import { isAccessible } from "./looks.ts";

const rules = `
hosts: [crm.example.com]
rules:
  - name: Customer
    when: { queue: Billing }
    open: https://crm.example.com/find?n={customer.number}
  - name: Order
    when: { queue: Orders }
    open: https://crm.example.com/order/{var.OrderId}
  - name: Orders
    when: { queue: Orders }
    open: https://crm.example.com/orders
`;

let folder: string;
let stage: Stage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ringside-pop-"));
  const file = join(folder, "pop.yaml");
  writeFileSync(file, rules);
  stage = await setStage({ RINGSIDE_POP_RULES: file });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** An agent at a desk whose CRM answers. */
async function shift(
  browser: Browser,
  blocks = false,
): Promise<{ profile: BrowserContext; page: Page }> {
  await stage.sim.reset();
  await stage.sim.settings({ traffic: { enabled: false }, answerAfterMs: null });
  const profile = await newProfile(browser);
  await profile.route("https://crm.example.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>CRM</title>" }),
  );
  // Headless Chromium blocks no pop-ups; what a browser that does answers is this.
  if (blocks) await profile.addInitScript("window.open = () => null");
  const page = await profile.newPage();
  await startShift(page, stage.url, ana);
  return { profile, page };
}

function crmOf(profile: BrowserContext): string[] {
  const urls = profile.pages().map((one) => one.url());
  return urls.filter((url) => url.startsWith("https://crm.example.com"));
}

async function take(page: Page, queue: string): Promise<void> {
  const queueId = harbour.queues.find(({ name }) => name === queue)?.id;
  const from = "+14085550123";
  const id = await stage.sim.call({ customerName: "Lea Martin", from, queueId });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
}

it("opens the page once for three tabs, cut off from the desktop, also when the first tab dies", async () => {
  const browser = await openBrowser();
  const { profile, page } = await shift(browser);
  const other = await profile.newPage();
  const third = await profile.newPage();
  await Promise.all([other, third].map((one) => one.goto(stage.url)));
  await Promise.all([other, third].map((one) => isIn(one, "Available")));
  await take(page, "Billing");
  await eventually(() => crmOf(profile)).toEqual(["https://crm.example.com/find?n=%2B14085550123"]);
  const popped = profile.pages().find((one) => one.url().startsWith("https://crm"));
  expect(await popped?.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  await page.close();
  await popped?.close();
  await press(other, "End");
  await wrapUp(other, "Resolved");
  await isIn(other, "Available");
  await take(other, "Billing");
  await eventually(() => crmOf(profile)).toHaveLength(1);
  // Whoever comes later, or asks late, opens nothing.
  await third.reload();
  await isIn(third, "Engaged");
  await third.waitForTimeout(1_500);
  expect(crmOf(profile)).toHaveLength(1);
  await browser.close();
});

it("says that the browser blocked it, with a link, and lets the agent choose among several", async () => {
  const browser = await openBrowser();
  const { profile, page } = await shift(browser, true);
  await take(page, "Billing");
  await sees(page, "Your browser blocked Customer");
  const pages = page.getByRole("region", { name: "Pages for this contact" });
  await sees(pages, /Your browser blocked this page/);
  await isAccessible(page, "pop-blocked");
  await pages.getByRole("link", { name: "Customer" }).click();
  await eventually(() => crmOf(profile)).toHaveLength(1);
  await press(page, "End");
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  await take(page, "Orders");
  await sees(pages, "More than one page fits. Choose one.");
  expect(crmOf(profile)).toHaveLength(1);
  await browser.close();
});
