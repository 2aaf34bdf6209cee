import { expect, it } from "vitest";
import { eventually, isIn, press, startShift, ana } from "./agent.ts";
import type { Page } from "./browser.ts";
import { setScene, timesAsked } from "./scene.ts";

const scene = setScene();

/** Lets this agent's profile end wrap-ups by itself, sooner than anybody would set it. */
async function endsAfter(ms: number): Promise<void> {
  await scene.profile.route("**/api/directory", async (route) => {
    const response = await route.fetch();
    const directory: unknown = await response.json();
    const autoWrapUp = { after: ms, mayStop: true };
    await route.fulfill({ response, json: Object.assign({}, directory, { autoWrapUp }) });
  });
}

async function inWrapup(page: Page): Promise<void> {
  const { stage } = scene;
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await press(page, "End");
  await isIn(page, "Wrap-up");
}

it("submits the chosen reason when its time is over, once for all tabs", async () => {
  const { page, profile, stage } = scene;
  await endsAfter(6_000);
  await inWrapup(page);
  await page.getByRole("option", { name: "Order placed" }).click();
  const other = await profile.newPage();
  await other.goto(stage.url);
  await other.getByRole("option", { name: "Order placed", selected: true }).waitFor();
  await isIn(page, "Available");
  await isIn(other, "Available");
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(1);
});

it("waits for the agent who keeps it open, also after a reload", async () => {
  const { page } = scene;
  await endsAfter(4_000);
  await inWrapup(page);
  await press(page, "Keep it open");
  await page.reload();
  await page.getByRole("option", { name: "Resolved" }).waitFor();
  await page.waitForTimeout(5_000);
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(0);
  await isIn(page, "Wrap-up");
  expect(await page.getByRole("button", { name: "Keep it open" }).count()).toBe(0);
});

it("does not lose a reason that was submitted while the line was down", async () => {
  const { page, profile } = scene;
  await inWrapup(page);
  await page.getByRole("option", { name: "Resolved" }).click();
  await profile.setOffline(true);
  await press(page, "Submit & Wrap up");
  await page.waitForTimeout(1_500);
  await profile.setOffline(false);
  await isIn(page, "Available");
  await eventually(() => timesAsked(scene, "tasks.wrapup")).toBe(1);
});
