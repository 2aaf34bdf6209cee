import { expect, it } from "vitest";
import { ana, isIn, press, sees, startShift, stateButton } from "./agent.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

it("finds a state by typing, holds one back until the contact is over, and takes it back", async () => {
  const { page } = scene;
  await inCall(scene);
  await stateButton(page).click();
  await page.getByPlaceholder("Search states").fill("lun");
  expect(await page.getByRole("menuitemradio").allTextContents()).toEqual(["Lunch"]);
  await page.keyboard.press("Enter");
  const after = page.getByRole("button", { name: "Then Lunch: be Available" });
  await after.waitFor();
  await isIn(page, "Engaged");
  await after.click();
  await after.waitFor({ state: "detached" });
  // The same with the header's room gone, in the list itself.
  await page.keyboard.press("Control+Alt+i");
  await page.keyboard.type("lunch");
  await page.keyboard.press("Enter");
  await after.waitFor();
  await page.setViewportSize({ width: 400, height: 800 });
  await stateButton(page).click();
  await press(page, "Available instead");
  await after.waitFor({ state: "detached" });
});

it("asks what now after a missed call, and waits as Idle for the agent's own reason", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin" });
  const missed = page.getByRole("dialog", { name: "Missed call" });
  await sees(missed, "the call from Lea Martin rang out");
  await isIn(page, "Idle, RONA");
  await missed.getByRole("combobox", { name: "Idle as" }).selectOption({ label: "Paperwork" });
  await missed.getByRole("button", { name: "Stay Idle" }).click();
  await isIn(page, "Idle, Paperwork");
  await missed.waitFor({ state: "detached" });
});

it("lets the question be put away, and still says why", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin" });
  const missed = page.getByRole("dialog", { name: "Missed call" });
  await missed.getByRole("button", { name: "Close" }).click();
  await missed.waitFor({ state: "detached" });
  await sees(page, "the call from Lea Martin rang out");
  // Who was missed still waits, and rings again.
  await stage.sim.settings({ ronaTimeoutSeconds: 60 });
  await press(page, "Go Available");
  await isIn(page, "Ringing");
});
