import { expect, it } from "vitest";
import { ana, eventually, isIn, press, sees, startShift, wrapUp } from "./agent.ts";
import type { Locator, Page } from "./browser.ts";
import { isAccessible } from "./looks.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

const detail = (page: Page, label: string): Locator =>
  page.getByRole("complementary", { name: "Customer" }).locator(".variable", { hasText: label });
const field = (page: Page, label: string) => page.getByRole("textbox", { name: label });

/** A call that came with these variables, taken. */
async function callWith(variables: Record<string, string>): Promise<string> {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin", variables });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  return id;
}

it("changes a detail in its place, by keyboard, and shows it as WxCC has it", async () => {
  const { page } = scene;
  await callWith({ Plan: "Basic", Note: "‮<img src=x onerror=alert(1)>" });
  // What a caller said is text, and nothing else.
  await sees(detail(page, "Note"), "<img src=x onerror=alert(1)>");
  expect(await page.locator("aside img").count()).toBe(0);
  await page.getByRole("button", { name: "Change Plan" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Gold");
  await page.keyboard.press("Enter");
  await sees(detail(page, "Plan"), "Gold");
  await eventually(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
    "Change Plan",
  );
  expect(await timesAsked(scene, "tasks.update")).toBe(1);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nothing of it");
  await page.keyboard.press("Escape");
  await sees(detail(page, "Plan"), "Gold");
  expect(await timesAsked(scene, "tasks.update")).toBe(1);
});

it("tells of a change by another tab, and writes over it only when that was seen", async () => {
  const { page, profile, stage } = scene;
  await callWith({ Plan: "Basic" });
  const other = await profile.newPage();
  await other.goto(stage.url);
  await press(page, "Change Plan");
  await field(page, "Plan").fill("Gold");
  await press(other, "Change Plan");
  await field(other, "Plan").fill("Silver");
  await press(other, "Save");
  await sees(page, "Somebody changed this to “Silver”.");
  await press(page, "Save mine");
  await sees(detail(other, "Plan"), "Gold");
});

it("keeps what is being written when the window becomes narrow for a moment", async () => {
  const { page } = scene;
  await callWith({ Plan: "Basic" });
  await press(page, "Change Plan");
  await field(page, "Plan").fill("Gold");
  await page.setViewportSize({ width: 400, height: 800 });
  await field(page, "Plan").waitFor({ state: "detached" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await eventually(() => field(page, "Plan").inputValue()).toBe("Gold");
});

it("puts back what WxCC refused, says so, and keeps what was written", async () => {
  const { page, stage } = scene;
  await callWith({ Plan: "Basic" });
  await stage.sim.fault({
    operation: "tasks.update",
    count: 1,
    effect: { kind: "status", status: 403 },
  });
  await press(page, "Change Plan");
  await field(page, "Plan").fill("Gold");
  await press(page, "Save");
  await sees(detail(page, "Plan"), "Not saved: “Gold”");
  await sees(detail(page, "Plan"), "Basic");
  await detail(page, "Plan").getByRole("button", { name: "Try again" }).click();
  await eventually(() => field(page, "Plan").inputValue()).toBe("Gold");
  await press(page, "Save");
  await eventually(() => detail(page, "Plan").locator(".variable-value").textContent()).toBe(
    "Gold",
  );
});

it("shows no secure value, and offers no change of what the flow alone writes", async () => {
  const { page } = scene;
  await inCall(scene);
  await sees(detail(page, "Card (last digits)"), "Hidden for safety");
  expect(await page.getByRole("button", { name: /^Change/ }).count()).toBe(1);
});

it("tells this contact's way, also after a reload, and the customer's contacts before it", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  const take = async (): Promise<void> => {
    const id = await stage.sim.call({ customerName: "Lea Martin", from: "+14085550123" });
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
  };
  await take();
  const way = page.getByRole("region", { name: "This contact so far" }).getByRole("listitem");
  await press(page, "Hold");
  await press(page, "Resume");
  await sees(way, "Resumed");
  const steps = () => way.locator("bdi").allTextContents();
  const before = await steps();
  expect(before.slice(1)).toEqual([
    "Queued in Billing",
    "Offered to you",
    "You answered",
    "On hold",
    "Resumed",
  ]);
  await page.reload();
  await eventually(steps).toEqual(before);
  const earlier = page.getByRole("region", { name: "Earlier contacts" });
  await sees(earlier, "None that this desk knows of.");
  await press(page, "End");
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  await take();
  await sees(earlier, "Resolved");
  await sees(earlier, "you");
});

it("lies over the contact where there is no room beside it: by key and by touch, and the focus comes back", async () => {
  const { page, stage } = scene;
  await callWith({ Plan: "Basic" });
  await page.setViewportSize({ width: 320, height: 640 });
  const sheet = page.getByRole("dialog", { name: "Customer" });
  const way = page.getByRole("button", { name: "Customer", exact: true });
  expect(await page.getByText("Earlier contacts").count()).toBe(0);
  await way.focus();
  await page.keyboard.press("Enter");
  for (const part of ["Details", "This contact so far", "Earlier contacts"]) {
    await sheet.getByRole("heading", { name: part }).waitFor();
  }
  await isAccessible(page, "customer-sheet", "narrow");
  // With room beside the contact it stands there again.
  await page.getByRole("complementary", { name: "Customer" }).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sheet.count()).toBe(0);
  await way.focus();
  await page.keyboard.press("Control+Alt+u");
  await sheet.getByRole("button", { name: "Change Plan" }).click();
  await sheet.getByRole("textbox", { name: "Plan" }).fill("Gold");
  await sheet.getByRole("button", { name: "Save" }).click();
  await sees(sheet, "Gold");
  // The contact goes on under it: its controls are in reach.
  await press(page, "Hold");
  await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
  await sheet.getByRole("button", { name: "Change Plan" }).focus();
  await page.keyboard.press("Escape");
  await eventually(() => way.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await sheet.count()).toBe(0);
  // It goes with its contact, and makes way for the wrap-up.
  await way.click();
  await sheet.waitFor();
  const [task] = (await stage.sim.world()).tasks;
  await stage.sim.hangUp(task?.id ?? "");
  await sheet.waitFor({ state: "detached" });
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
});
