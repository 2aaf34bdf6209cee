import { expect, it } from "vitest";
import { eventually, isIn, press, wrapUp } from "./agent.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene({ RINGSIDE_CONFIRM_END: "yes" });

it("asks once more before a contact ends, where the operator has set it so", async () => {
  const { page } = scene;
  await inCall(scene);
  await press(page, "End");
  const dialog = page.getByRole("dialog", { name: "End the contact with Lea Martin?" });
  await dialog.getByRole("button", { name: "Not yet" }).click();
  await isIn(page, "Engaged");
  expect(await timesAsked(scene, "tasks.end")).toBe(0);
  await page.keyboard.press("Control+Alt+e");
  await dialog.waitFor();
  // Who wants to be elsewhere has not said yes, and is not left under the question.
  await page.keyboard.press("Control+Alt+p");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.waitFor();
  await dialog.waitFor({ state: "detached" });
  const hasFocus = () => settings.evaluate((one) => one.contains(document.activeElement));
  await eventually(hasFocus).toBe(true);
  expect(await timesAsked(scene, "tasks.end")).toBe(0);
  await page.keyboard.press("Control+Alt+e");
  await dialog.getByRole("button", { name: "Yes, end it" }).click();
  await wrapUp(page, "Resolved");
  expect(await timesAsked(scene, "tasks.end")).toBe(1);
});

it("asks in the middle, and moves nothing that is under the question", async () => {
  const { page } = scene;
  await inCall(scene);
  await isIn(page, "Engaged");
  const dialog = page.getByRole("dialog", { name: /End the contact/ });
  const end = page.locator(".controls").getByText("End", { exact: true });
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 });
    const before = await end.boundingBox();
    await page.keyboard.press("Control+Alt+e");
    await dialog.waitFor();
    expect(await end.boundingBox()).toEqual(before);
    const { x, width: wide } = (await dialog.boundingBox()) ?? { x: 0, width: 0 };
    expect(Math.abs(x + wide / 2 - width / 2)).toBeLessThanOrEqual(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
});
