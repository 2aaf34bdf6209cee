import { expect, it } from "vitest";
import { ana, eventually, isIn, press, sees, startShift } from "./agent.ts";
import { setScene, timesAsked } from "./scene.ts";

const scene = setScene();

const leads = [
  { number: "+14085550171", name: "Ida Lund", variables: { Plan: "Gold" } },
  { number: "+14085550172", name: "Leo Park" },
  { number: "+14085550173", name: "Mia Roth" },
];

it("shows whom the campaign would call, and skips, removes or calls as the agent decides", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await stage.sim.campaign({ name: "Spring offers", leads, offerSeconds: 120 });
  const card = page.getByRole("region", { name: "Preview" });
  await sees(card, "Ida Lund");
  await sees(card, "Spring offers");
  await sees(card, "Gold");
  // Nothing rings, and the agent is as free as before.
  await isIn(page, "Available");
  await press(page, "Skip");
  await sees(card, "Leo Park");
  await stage.sim.fault({
    operation: "campaign.remove",
    count: 1,
    effect: { kind: "status", status: 403 },
  });
  await press(page, "Remove");
  await sees(page, "Nobody was removed");
  await press(page, "Remove");
  await sees(card, "Mia Roth");
  await page.reload();
  await sees(card, "Mia Roth");
  await card.getByRole("button", { name: "Call" }).click();
  await isIn(page, "Engaged");
  await sees(page.getByRole("article"), "Mia Roth");
  await eventually(() => card.count()).toBe(0);
  expect(await timesAsked(scene, "campaign.accept")).toBe(1);
});

it("says that the time was up when nobody decided", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  const campaign = { name: "Spring offers", leads, offerSeconds: 5, autoAction: "remove" };
  await stage.sim.campaign(campaign);
  await sees(page, "Ida Lund was not called: the time was up");
  await sees(page.getByRole("region", { name: "Preview" }), "Leo Park");
});
