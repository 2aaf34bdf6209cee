import { ana, fillStation, isIn, numberField, press, sees, signIn } from "../../journeys/agent.ts";
import { button, type Chapter } from "./look.ts";

export const arriving: Chapter = async ({ page, stage }, look) => {
  await page.goto(stage.url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await look("sign-in", page);
  await page.goto(`${stage.url}/?problem=signedOut`);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await look("signed out", page);
  await signIn(page, stage.url, ana);
  await button(page, "Save & Continue").waitFor();
  await look("station", page);
  await fillStation(page, ana);
  await numberField(page, "Extension").fill("1");
  await press(page, "Save & Continue");
  await sees(page, "An extension is at least two digits");
  await look("station, refused", page);
  await page.getByRole("radio", { name: "Dial Number" }).locator("..").click();
  await numberField(page, "Dial Number").fill("+1 (408) 555-0102");
  await sees(page, "Taken by the dial plan");
  await look("station, dial number", page);
  await page.getByRole("radio", { name: "Extension" }).locator("..").click();
  await numberField(page, "Extension").fill(ana.number);
  await press(page, "Save & Continue");
  await isIn(page, "Idle");
  await look("arrived", page);
};
