import { expect, it } from "vitest";
import { bo, eventually, isHeld, isIn, offer, press, sees, startShift, wrapUp } from "./agent.ts";
import { newProfile, type BrowserContext, type Page } from "./browser.ts";
import { inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

const control = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const panel = (page: Page) => page.getByRole("dialog");
const strip = (page: Page) => page.getByRole("region", { name: "Consult" });
const called = (page: Page) => page.getByRole("region", { name: "In this call" });

async function choose(page: Page, way: "Consult" | "Transfer", name: string, list = "Agents") {
  await press(page, way);
  await panel(page).getByRole("radio", { name: list }).check();
  await panel(page).getByRole("option", { name }).click();
}

/** A second agent, Available, in a browser of their own. */
async function boAtWork(): Promise<{ other: Page; profile: BrowserContext }> {
  const profile = await newProfile(scene.browser);
  const other = await profile.newPage();
  await startShift(other, scene.stage.url, bo);
  return { other, profile };
}

/** Ana in a call, and Bo free. */
async function both() {
  const id = await inCall(scene);
  const { other, profile } = await boAtWork();
  return { id, other, profile, page: scene.page, sim: scene.stage.sim };
}

async function consulting() {
  const all = await both();
  await choose(all.page, "Consult", bo.name);
  await press(all.page, `Consult ${bo.name}`);
  await sees(offer(all.other), "Ana Ibarra asks you to join");
  await all.other
    .getByRole("alert")
    .getByText("asks you to join the call with Lea Martin")
    .waitFor({ state: "attached" });
  await control(all.page, "Cancel consult").waitFor();
  await all.sim.answer(all.id);
  await control(all.page, "End consult").waitFor();
  return all;
}

it("pauses a recording, keeps the pause through a reload, and lets it go on by itself", async () => {
  const { page, stage } = scene;
  await inCall(scene);
  await press(page, "Pause rec");
  await control(page, "Resume rec").waitFor();
  await page.reload();
  await press(page, "Resume rec");
  await control(page, "Pause rec").waitFor();
  expect(await timesAsked(scene, "tasks.recordResume")).toBe(1);
  await stage.sim.settings({ pauseDurationSeconds: 2 });
  await press(page, "Pause rec");
  await control(page, "Resume rec").waitFor();
  await control(page, "Pause rec").waitFor();
  expect(await timesAsked(scene, "tasks.recordResume")).toBe(1);
});

it("hands a call to an agent who is free, by keyboard alone", async () => {
  const { page, other, profile } = await both();
  await page.keyboard.press("Control+Alt+x");
  await panel(page).getByRole("option", { name: bo.name }).waitFor();
  await page.keyboard.type("lind");
  await panel(page).getByRole("option", { name: bo.name }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await control(page, `Transfer to ${bo.name}`).waitFor();
  await page.keyboard.press("Control+Enter");
  await wrapUp(page, "Resolved");
  await sees(offer(other), "Lea Martin");
  expect(await timesAsked(scene, "tasks.transfer")).toBe(1);
  await profile.close();
});

it.each([
  ["Queues", "Billing"],
  ["Numbers", "Courier desk"],
  ["Entry points", "Main line"],
])("hands a call to one of the %s", async (list, name) => {
  const { page } = scene;
  await inCall(scene);
  await press(page, "Transfer");
  await panel(page).getByRole("radio", { name: list }).check();
  await panel(page).getByRole("option", { name }).first().click();
  await press(page, /^Transfer to/);
  await wrapUp(page, "Resolved");
});

it("shows no waits to who may not read them, and does not insist", async () => {
  const { page, stage } = scene;
  const effect = { kind: "status", status: 403 };
  await stage.sim.fault({ operation: "reads.estimatedWait", effect });
  // Another agent than below: the desktop remembers who may not read it.
  await inCall(scene, bo);
  await press(page, "Transfer");
  await panel(page).getByRole("radio", { name: "Queues" }).check();
  await eventually(() => timesAsked(scene, "reads.estimatedWait")).toBeGreaterThan(0);
  await panel(page).getByRole("option", { name: "Billing", exact: true }).click();
  await press(page, "Close");
  const asked = await timesAsked(scene, "reads.estimatedWait");
  await press(page, "Transfer");
  await panel(page).getByRole("radio", { name: "Queues" }).check();
  await panel(page).getByRole("option", { name: "Billing", exact: true }).click();
  await press(page, "Transfer to Billing");
  await wrapUp(page, "Resolved");
  expect(await timesAsked(scene, "reads.estimatedWait")).toBe(asked);
});

it("says how long customers wait in a queue, by Webex's estimate and since when, where it may be read", async () => {
  const { page } = scene;
  await inCall(scene);
  await press(page, "Transfer");
  await panel(page).getByRole("radio", { name: "Queues" }).check();
  await panel(page).getByRole("option", { name: "Billing under 1 min" }).waitFor();
  await sees(panel(page), /^Waits as Webex estimated them at \d/);
  // Of a queue that answered nobody lately Webex knows nothing, and nothing is shown.
  await panel(page).getByRole("option", { name: "Orders", exact: true }).waitFor();
  await panel(page).getByRole("radio", { name: "Agents" }).check();
  await eventually(() =>
    panel(page)
      .getByText(/^Waits as/)
      .count(),
  ).toBe(0);
  // One request a queue, however often it is looked at.
  const asked = await timesAsked(scene, "reads.estimatedWait");
  await panel(page).getByRole("radio", { name: "Queues" }).check();
  await sees(panel(page), /^Waits as/);
  expect(await timesAsked(scene, "reads.estimatedWait")).toBe(asked);
});

it("wraps a contact up again that comes back to the same agent", async () => {
  const { page, stage } = scene;
  const id = await inCall(scene);
  await choose(page, "Transfer", "Billing", "Queues");
  await press(page, "Transfer to Billing");
  await wrapUp(page, "Resolved");
  // Nobody else is there: the queue gives it to who had it.
  await sees(offer(page), "Lea Martin");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await press(page, "End");
  await wrapUp(page, "Complaint");
  await isIn(page, "Available");
  expect(await timesAsked(scene, "tasks.wrapup")).toBe(2);
});

it("says why a transfer was refused, and the customer is still there", async () => {
  const { page } = scene;
  await inCall(scene);
  await press(page, "Transfer");
  await panel(page).getByRole("radio", { name: "Numbers" }).check();
  await panel(page).getByRole("combobox").or(panel(page).getByRole("textbox")).fill("+99");
  await panel(page).getByRole("option", { name: "+99" }).click();
  await press(page, "Transfer to +99");
  await sees(page.getByRole("log"), "it is still yours");
  await isIn(page, "Engaged");
  await control(page, "Hold").waitFor();
});

it("consults: rings, talks, switches, and goes back to the customer, whatever is reloaded", async () => {
  const { page, other, profile } = await consulting();
  await page.reload();
  await other.reload();
  await strip(other).waitFor();
  await press(page, "Back to the customer");
  await control(page, `Talk to ${bo.name}`).waitFor();
  await page.reload();
  await press(page, `Talk to ${bo.name}`);
  await control(page, "Back to the customer").waitFor();
  await press(page, "End consult");
  await isHeld(page);
  await isIn(other, "Available");
  await profile.close();
});

it("leaves the customer to who was asked", async () => {
  const { page, other, profile } = await consulting();
  await press(page, "Complete transfer");
  await wrapUp(page, "Resolved");
  await isIn(other, "Engaged");
  await eventually(() => strip(other).count()).toBe(0);
  await control(other, "Hold").waitFor();
  await profile.close();
});

it("brings who was asked into the call, and takes them out again", async () => {
  const { page, other, profile } = await consulting();
  await press(page, "Merge");
  await called(page).getByText(bo.name, { exact: true }).waitFor();
  await page.reload();
  await other.reload();
  await called(other).getByText("Ana Ibarra", { exact: true }).waitFor();
  expect(await control(other, "Take Ana Ibarra out").count()).toBe(0);
  await press(page, `Take ${bo.name} out`);
  await wrapUp(other, "Resolved");
  await eventually(() => called(page).count()).toBe(0);
  await control(page, "Hold").waitFor();
  await profile.close();
});

it("leaves a conference, which goes on without", async () => {
  const { page, other, profile } = await consulting();
  await press(page, "Merge");
  await press(page, "Leave conference");
  await wrapUp(page, "Resolved");
  await isIn(other, "Engaged");
  await eventually(() => called(other).count()).toBe(0);
  await profile.close();
});

it("says that who was asked did not want to, and the customer waits", async () => {
  const { page, id, profile, sim } = await both();
  await choose(page, "Consult", bo.name);
  await press(page, `Consult ${bo.name}`);
  await control(page, "Cancel consult").waitFor();
  await sim.decline(id);
  await sees(page, "Nobody came to the consult. The call was declined on the phone.");
  await isHeld(page);
  await profile.close();
});

it("calls a consult off while it rings", async () => {
  const { page, other, profile } = await both();
  await choose(page, "Consult", bo.name);
  await press(page, `Consult ${bo.name}`);
  await press(page, "Cancel consult");
  await isHeld(page);
  await eventually(() => offer(other).count()).toBe(0);
  await profile.close();
});
