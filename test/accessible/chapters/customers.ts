import { ana, isIn, press, sees, startShift, wrapUp } from "../../journeys/agent.ts";
import { button, type Chapter } from "./look.ts";

export const customers: Chapter = async ({ page, stage }, look) => {
  await startShift(page, stage.url, ana);
  const take = async (): Promise<void> => {
    const variables = {
      Plan: "Basic",
      Note: "Wants to be called by her first name, and in the morning",
    };
    const from = "+14085550123";
    const id = await stage.sim.call({ customerName: "Lea Martin", from, variables });
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
  };
  await take();
  await press(page, "End");
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  await take();
  await sees(page.getByRole("region", { name: "Earlier contacts" }), "Resolved");
  await look("earlier contacts", page);
  // Where there is no room beside the contact, it lies over it.
  await page.setViewportSize({ width: 320, height: 480 });
  await press(page, "Customer");
  await page.getByRole("dialog", { name: "Customer" }).waitFor();
  await look("customer, over the contact", page, "narrow");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("complementary", { name: "Customer" }).waitFor();
  await press(page, "Change Plan");
  const plan = page.getByRole("textbox", { name: "Plan" });
  await plan.waitFor();
  await look("detail, changed", page);
  const effect = { kind: "status", status: 403 };
  await stage.sim.fault({ operation: "tasks.update", count: 1, effect });
  await plan.fill("Gold");
  await press(page, "Save");
  await sees(page, "Not saved: “Gold”");
  await look("detail, refused", page);
  await button(page, "Try again").waitFor();
};
