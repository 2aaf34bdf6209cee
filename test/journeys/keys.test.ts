import { expect, it } from "vitest";
import { isHeld, press, sees } from "./agent.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

it("changes a letter, refuses one that is taken, and turns all off at once", async () => {
  const { page } = scene;
  await inCall(scene);
  await page.keyboard.press("?");
  const letter = page.getByRole("textbox", { name: "Letter for: Hold or resume" });
  await letter.fill("E");
  await sees(page.getByRole("dialog"), "E is taken: End the contact");
  await letter.fill("J");
  await press(page, "Close");
  await page.keyboard.press("Control+Alt+h");
  await page.keyboard.press("Control+Alt+j");
  await isHeld(page);
  expect(await timesAsked(scene, "tasks.hold")).toBe(1);

  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use keyboard shortcuts" }).uncheck();
  await press(page, "Close");
  await page.reload();
  await isHeld(page);
  await page.keyboard.press("Control+Alt+j");
  await page.keyboard.press("?");
  await page.waitForTimeout(500);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await timesAsked(scene, "tasks.unhold")).toBe(0);
});
