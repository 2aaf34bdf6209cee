import { expect, it, onTestFinished } from "vitest";
import { ana, isIn, press, sees, signIn, startShift } from "./agent.ts";
import { newProfile } from "./browser.ts";
import { isAccessible } from "./looks.ts";
import { setScene } from "./scene.ts";

const scene = setScene();

it("S18: signs an agent out of another browser, and says there why", async () => {
  const { page, stage, browser } = scene;
  const profile = await newProfile(browser);
  onTestFinished(() => profile.close());
  const there = await profile.newPage();
  await startShift(there, stage.url, ana);
  await signIn(page, stage.url, ana);
  await press(page, "Carry on with it");
  await isIn(page, "Available");

  await page.keyboard.press("Control+Alt+p");
  const own = page.getByRole("region", { name: "Where you are signed in" });
  await sees(own, "This browser");
  expect(await own.getByRole("listitem").count()).toBe(2);
  const kept = page.getByText("These settings are kept in this browser.");
  const [note, sessions] = await Promise.all([kept.boundingBox(), own.boundingBox()]);
  expect(note?.y).toBeLessThan(sessions?.y ?? 0);
  await own.scrollIntoViewIfNeeded();
  await isAccessible(page, "elsewhere");
  await own.getByRole("button", { name: /^Sign out there: Chrome/ }).click();
  await sees(there, /^Your sign-in here was ended from elsewhere/);
  await own.getByRole("button").waitFor({ state: "detached" });
  expect(await own.getByRole("listitem").count()).toBe(1);
  await isIn(page, "Available");
});
