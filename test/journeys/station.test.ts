import { expect, it } from "vitest";
import {
  ana,
  bo,
  consent,
  eventually,
  isIn,
  numberField,
  press,
  sees,
  signIn,
  startShift,
  takeStation,
} from "./agent.ts";
import { newProfile } from "./browser.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

async function openChange(): Promise<void> {
  const { page } = scene;
  await press(page, /^Profile of/);
  await page.getByRole("menuitem", { name: "Change team or phone" }).click();
}

it("says while a number is typed which dial plan takes it, and what Webex calls", async () => {
  const { page, stage } = scene;
  await signIn(page, stage.url, bo);
  await page.getByRole("radio", { name: "Dial Number" }).locator("..").click();
  const field = numberField(page, "Dial Number");
  await field.fill("+1 (408) 555-01");
  expect(await page.getByText("Taken by the dial plan").count()).toBe(0);
  await field.fill("+1 (408) 555-0102");
  await sees(page, "Taken by the dial plan “United States and Canada”. Webex calls +14085550102.");
  await field.fill("call me");
  await sees(page, "dial plan does not know this number");
  await press(page, "Understood");
  await sees(page, "dial them on your phone itself");
});

it("changes the phone in the middle of a shift, and goes back where the new one is taken", async () => {
  const { page, stage, browser } = scene;
  const other = await newProfile(browser);
  const theirs = await other.newPage();
  await startShift(theirs, stage.url, bo);
  await startShift(page, stage.url, ana);
  await openChange();
  const dialog = page.getByRole("dialog", { name: "Change team or phone" });
  await numberField(page, "Extension").fill("1007");
  await dialog.getByRole("button", { name: "Save" }).click();
  await sees(dialog, "signed out of your station for a moment");
  await dialog.getByRole("button", { name: "Change now" }).click();
  await sees(page, "ext 1007");
  await isIn(page, "Idle");
  expect(await timesAsked(scene, "agents.logout")).toBe(1);

  await openChange();
  await dialog.getByRole("radio", { name: "Dial Number" }).locator("..").click();
  await numberField(page, "Dial Number").fill(bo.number);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByRole("button", { name: "Change now" }).click();
  await sees(page, "already in use");
  await press(page, "Go back to 1007");
  await isIn(page, "Idle");
  await sees(page, "ext 1007");
  await other.close();
});

it("does not change a station with a contact open, and says which", async () => {
  const { page } = scene;
  await inCall(scene);
  await openChange();
  await sees(page, "Finish the contact with Lea Martin first.");
  expect(await page.getByRole("dialog", { name: "Change team or phone" }).count()).toBe(0);
});

it("asks who is at a station already whether to keep it", async () => {
  const { page, stage, profile, browser } = scene;
  await signIn(page, stage.url, ana);
  await takeStation(page, ana);
  expect(await page.getByText("You are at a station already").count()).toBe(0);
  const elsewhere = await newProfile(browser);
  const there = await elsewhere.newPage();
  await there.goto(stage.url);
  await there.getByRole("link", { name: "Connect to Webex Contact Center" }).click();
  await consent(there, ana.name);
  await sees(there, "Webex has you signed in on 1001 for Customer Care");
  const focused = () => there.evaluate(() => document.activeElement?.textContent);
  await eventually(focused).toBe("Carry on with it");
  await there.keyboard.press("Enter");
  await there.getByText("You are at a station already").waitFor({ state: "detached" });
  await there.reload();
  await isIn(there, "Idle");
  expect(await there.getByText("You are at a station already").count()).toBe(0);
  await elsewhere.close();
  expect(profile.pages()).toHaveLength(1);
});
