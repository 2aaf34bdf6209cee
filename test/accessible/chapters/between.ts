import {
  ana,
  chooseState,
  goAvailable,
  isIn,
  press,
  sees,
  startShift,
  stateButton,
} from "../../journeys/agent.ts";
import { button, type Chapter } from "./look.ts";

export const between: Chapter = async ({ page, stage }, look) => {
  await startShift(page, stage.url, ana);
  await look("available", page);
  await chooseState(page, "Lunch");
  await isIn(page, "Idle, Lunch");
  await look("idle", page);
  await stateButton(page).click();
  await page.getByRole("menuitemradio", { name: "Available", exact: true }).waitFor();
  await look("state menu", page);
  await page.keyboard.press("Escape");

  const menu = () => press(page, `Profile of ${ana.name}`);
  await menu();
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await look("profile menu", page);
  await page.getByRole("menuitem", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).waitFor();
  await look("language menu", page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await menu();
  await page.getByRole("menuitem", { name: "Change team or phone" }).click();
  await page.getByRole("dialog", { name: "Change team or phone" }).waitFor();
  await look("change of station", page);
  await page.keyboard.press("Escape");
  await menu();
  await page.getByRole("menuitem", { name: "What happened" }).click();
  await sees(page.getByRole("dialog", { name: "What happened" }), "Lunch");
  await look("what happened", page);
  await page.keyboard.press("Escape");
  await menu();
  await page.getByRole("menuitem", { name: "Report a problem" }).click();
  await button(page, "Save the file").waitFor();
  await look("report", page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use keyboard shortcuts" }).waitFor();
  await look("shortcuts", page);
  await press(page, "Close");
  await page.keyboard.press("Control+Alt+p");
  await page.getByRole("searchbox", { name: "Search settings" }).waitFor();
  await look("settings", page);
  await page.getByRole("searchbox", { name: "Search settings" }).fill("xyz");
  await look("settings, none found", page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Find and do anything" }).waitFor();
  await look("palette", page);
  await page.keyboard.type("lun");
  await look("palette, searched", page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Alt+m");
  await sees(page.getByRole("dialog", { name: "My day" }), "Contacts today");
  await look("my day, idle", page);
  await page.keyboard.press("Escape");
  await goAvailable(page);
  await button(page, "Call a number").waitFor();
};
