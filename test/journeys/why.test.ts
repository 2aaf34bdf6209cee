import { expect, it } from "vitest";
import { ana, chooseState, isHeld, isIn, press, sees, startShift } from "./agent.ts";
import type { Page } from "./browser.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

async function openWhat(page: Page) {
  await press(page, /^Profile of/);
  await page.getByRole("menuitem", { name: "What happened" }).click();
  return page.getByRole("dialog", { name: "What happened" });
}

it("tells the tab that acted from the agent's others, with the id that Webex's support asks for", async () => {
  const { page, profile, stage } = scene;
  await inCall(scene, ana);
  const other = await profile.newPage();
  await other.goto(stage.url);
  await press(page, "Hold");
  await isHeld(other);

  const here = await openWhat(page);
  await sees(here, "You put Lea Martin on hold.");
  await sees(here, "You answered Lea Martin on your phone.");
  const there = await openWhat(other);
  const held = there.getByRole("listitem").first();
  await sees(held, "You put Lea Martin on hold in another tab.");
  await profile.grantPermissions(["clipboard-read", "clipboard-write"]);
  await held.getByText("Details").click();
  await held.getByRole("button", { name: "Copy" }).click();
  await held.getByRole("button", { name: "Copied" }).waitFor();
  expect(await other.evaluate(() => navigator.clipboard.readText())).toMatch(/^you [\w-]{20,}$/);
  await other.keyboard.press("Escape");
  await there.waitFor({ state: "hidden" });

  // A reload keeps what this tab did its own.
  await page.reload();
  await isHeld(page);
  await sees(await openWhat(page), "You put Lea Martin on hold.");
});

it("says in the middle why the state is as it is, when that was another tab's doing", async () => {
  const { page, profile, stage } = scene;
  await startShift(page, stage.url, ana);
  const other = await profile.newPage();
  await other.goto(stage.url);
  await chooseState(page, "Break");
  await isIn(other, "Idle, Break");
  await sees(other, /^You are in Break because you chose it in another tab at/);
  expect(await page.getByText("in another tab").count()).toBe(0);
});
