import { it } from "vitest";
import { ana, bo, offer, press, sees, startShift } from "./agent.ts";
import { newProfile } from "./browser.ts";
import { isAccessible } from "./looks.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

it("is accessible from the panel to the conference, on both sides", async () => {
  const { page, stage, browser } = scene;
  const id = await inCall(scene);
  const profile = await newProfile(browser);
  const other = await profile.newPage();
  await startShift(other, stage.url, bo);
  await press(page, "Pause rec");
  await page.getByRole("button", { name: "Resume rec" }).waitFor();
  await isAccessible(page, "paused");
  await press(page, "Transfer");
  await page.getByRole("option", { name: bo.name }).waitFor();
  await isAccessible(page, "panel");
  await press(page, "Close");
  await press(page, "Consult");
  await page.getByRole("option", { name: bo.name }).click();
  await press(page, `Consult ${bo.name}`);
  await page.getByRole("button", { name: "Cancel consult" }).waitFor();
  await isAccessible(page, "asking");
  await sees(offer(other), "Ana Ibarra asks you to join");
  await isAccessible(other, "asked");
  await stage.sim.answer(id);
  await page.getByRole("button", { name: "Merge" }).waitFor();
  await isAccessible(page, "talking");
  await isAccessible(other, "consulted");
  await press(page, "Merge");
  await page.getByRole("button", { name: "Leave conference" }).waitFor();
  await isAccessible(page, "conference");
  await profile.close();
});

it("is accessible where a number is called", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await press(page, "Call a number");
  await page.getByRole("option", { name: "Courier desk" }).waitFor();
  await isAccessible(page, "dial");
});

it("is accessible while a wrap-up is about to end by itself", async () => {
  const { page, profile } = scene;
  await profile.route("**/api/directory", async (route) => {
    const response = await route.fetch();
    const directory: unknown = await response.json();
    const autoWrapUp = { after: 12_000, mayStop: true };
    await route.fulfill({ response, json: Object.assign({}, directory, { autoWrapUp }) });
  });
  await inCall(scene);
  await press(page, "End");
  await page.getByRole("button", { name: "Keep it open" }).waitFor();
  await isAccessible(page, "auto");
});

it("is accessible where keys are changed", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use keyboard shortcuts" }).waitFor();
  await isAccessible(page, "keys");
});
