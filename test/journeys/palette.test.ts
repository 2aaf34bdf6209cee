import { expect, it } from "vitest";
import {
  ana,
  bo,
  eventually,
  isHeld,
  isIn,
  sees,
  signIn,
  startShift,
  takeStation,
} from "./agent.ts";
import { newProfile } from "./browser.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

const palette = () => scene.page.getByRole("dialog", { name: "Find and do anything" });

/** Opens it, types, and does the first that is found: no pointer, and no other key. */
async function find(what: string): Promise<void> {
  const { page } = scene;
  await page.keyboard.press("Control+k");
  await palette().waitFor();
  await page.keyboard.type(what);
  const name = new RegExp(what.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  await palette().getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

it("takes an agent through a whole call, and home, by itself", async () => {
  const { page, stage, browser } = scene;
  await signIn(page, stage.url, ana);
  await takeStation(page, ana);
  await find("Be Available");
  await isIn(page, "Available");
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await find("Hold or resume");
  await isHeld(page);
  await find("Hold or resume");
  await page.getByRole("button", { name: "Hold", exact: true }).waitFor();

  const profile = await newProfile(browser);
  await startShift(await profile.newPage(), stage.url, bo);
  await find("Consult Bo");
  await page.getByRole("button", { name: "Cancel consult" }).waitFor();
  await stage.sim.answer(id);
  await page.getByRole("button", { name: "Merge" }).waitFor();
  await find("Talk to the other side");
  await sees(page, "waits on hold");
  await find("End or cancel the consult");
  await eventually(() => page.getByRole("button", { name: "Merge" }).count()).toBe(0);
  await profile.close();

  await find("End the contact");
  await page.getByRole("option", { name: "Resolved" }).waitFor();
  await find("Wrap up as Resolved");
  await isIn(page, "Available");
  await find("Open or close My day");
  await sees(page.getByRole("dialog", { name: "My day" }), "Handled · Resolved");
  await find("Be Lunch");
  await isIn(page, "Idle, Lunch");
  await find("Sign out");
  await page.waitForURL(/problem=signedOut/);
});

it("says why what may not be done may not", async () => {
  const { page } = scene;
  await inCall(scene);
  await find("Go to the wrap-up reasons");
  await sees(palette(), "Not possible just now.");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Merge");
  await page.keyboard.press("Enter");
  expect(await palette().count()).toBe(1);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await eventually(() => palette().count()).toBe(0);
});
