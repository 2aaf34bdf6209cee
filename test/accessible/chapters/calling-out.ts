import { ana, isIn, offer, press, sees, startShift, wrapUp } from "../../journeys/agent.ts";
import type { Chapter } from "./look.ts";

export const callingOut: Chapter = async ({ page, stage }, look) => {
  await startShift(page, stage.url, ana);
  await stage.sim.settings({ customerAnswersAfterMs: 60_000 });
  await press(page, "Call a number");
  await page.getByRole("option", { name: "Courier desk" }).waitFor();
  await look("dial", page);
  await page.getByPlaceholder("Search, or type a number").fill("+14085550123");
  await press(page, "Call +14085550123");
  await sees(offer(page), "Answer your phone");
  await look("outdial", page);
  const { tasks } = await stage.sim.world();
  const made = tasks.at(-1);
  if (!made) throw new Error("nothing was dialled");
  await stage.sim.answer(made.id);
  await stage.sim.busy(made.id);
  await sees(page.getByRole("form"), "The line was busy");
  await look("outdial, busy", page);
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  const leads = [{ number: "+14085550171", name: "Ida Lund", variables: { Plan: "Gold" } }];
  await stage.sim.campaign({ name: "Spring offers", leads, offerSeconds: 120 });
  await sees(page.getByRole("region", { name: "Preview" }), "Ida Lund");
  await look("preview", page);
};
