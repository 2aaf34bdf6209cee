import {
  ana,
  isHeld,
  isIn,
  offer,
  press,
  sees,
  startShift,
  stateButton,
} from "../../journeys/agent.ts";
import { button, type Chapter } from "./look.ts";

export const talking: Chapter = async ({ page, profile, stage }, look) => {
  await profile.route("**/api/directory", async (route) => {
    const response = await route.fetch();
    const directory: unknown = await response.json();
    const over = { confirmEnd: true, autoWrapUp: { after: 60_000, mayStop: true } };
    await route.fulfill({ response, json: Object.assign({}, directory, over) });
  });
  await stage.sim.settings({ ronaTimeoutSeconds: 120 });
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await sees(offer(page), "Lea Martin");
  await look("offer", page);
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await look("talk", page);
  await stateButton(page).click();
  await page.getByRole("menuitemradio", { name: "Lunch", exact: true }).click();
  await page.getByRole("button", { name: "Then Lunch: be Available" }).waitFor();
  await look("a state to come", page);
  await press(page, /^Then Lunch: be Available/);
  await press(page, "Pause rec");
  await button(page, "Resume rec").waitFor();
  await look("recording paused", page);
  await press(page, "Hold");
  await isHeld(page);
  await look("hold", page);
  await press(page, "Resume");
  await press(page, "End");
  await page.getByRole("dialog", { name: "End the contact with Lea Martin?" }).waitFor();
  await look("end, asked", page);
  await press(page, "Yes, end it");
  await button(page, "Keep it open").waitFor();
  await look("wrap-up", page);
  await page.getByRole("option", { name: "Resolved" }).click();
  await look("wrap-up, chosen", page);
  await press(page, "Submit & Wrap up");
  await isIn(page, "Available");
  await page.keyboard.press("Control+Alt+m");
  await sees(page.getByRole("dialog", { name: "My day" }), "Handled · Resolved");
  await look("my day", page);
};
