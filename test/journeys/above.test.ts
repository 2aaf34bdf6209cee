import { expect, it } from "vitest";
import { ana, eventually, isIn, sees, startShift } from "./agent.ts";
import { setScene, timesAsked } from "./scene.ts";

const scene = setScene();
const report = () => scene.page.getByRole("dialog", { name: "Report a problem" });
const written = () => report().getByLabel("What went wrong?");

/** A chat that rings on the screen. */
const chat = () => scene.stage.sim.call({ channel: "chat", customerName: "Mia Novak" });

const focused = () => scene.page.evaluate(() => document.activeElement?.tagName ?? "");

it("lets a contact that rings over an open dialog be heard, seen and answered", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.keyboard.press("Control+Alt+z");
  await written().fill("It was slow.");
  await chat();
  const card = report().getByRole("article", { name: "Incoming contact" });
  await sees(card, "Mia Novak");
  await sees(report().getByRole("alert"), /Mia Novak/);
  await card.getByRole("button", { name: "Decline" }).click();
  await card.waitFor({ state: "detached" });
  // What had the focus is gone; the dialog has it again.
  await eventually(focused).toBe("TEXTAREA");
  // By its key: the button is under the dialog. The chat waits for the agent and comes again.
  await page.keyboard.press("Control+Alt+a");
  await card.getByRole("button", { name: "Accept" }).click();
  await isIn(page, "Engaged");
  await report().waitFor({ state: "detached" });
  await page.getByRole("main").getByRole("heading", { name: "Mia Novak" }).waitFor();
  expect(await timesAsked(scene, "tasks.accept")).toBe(1);
  // Nothing that was written is lost by it.
  await page.keyboard.press("Control+Alt+z");
  expect(await written().inputValue()).toBe("It was slow.");
});

it("lets it be answered while a menu stands open", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.getByRole("button", { name: /^State:/ }).click();
  await page.getByRole("menuitemradio", { name: "Lunch" }).waitFor();
  await chat();
  const card = page.getByRole("article", { name: "Incoming contact" });
  await card.getByRole("button", { name: "Accept" }).click();
  await isIn(page, "Engaged");
});
