import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { ana, eventually, isHeld, isIn, offer, press, sees, startShift, wrapUp } from "./agent.ts";
import { inCall, setScene } from "./scene.ts";

const scene = setScene();

const myDay = () => scene.page.getByRole("dialog", { name: "My day" });

it("tells the day beside the contact, which goes on, and by keyboard alone", async () => {
  const { page, stage } = scene;
  await inCall(scene);
  await press(page, "End");
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
  await sees(page, "1 contact today");

  await stage.sim.settings({ ronaTimeoutSeconds: 1 });
  await stage.sim.call({ customerName: "=HYPERLINK(Bo)" });
  await sees(page, /You are Idle because the call from/);
  await stage.sim.settings({ ronaTimeoutSeconds: 18 });
  await press(page, "Go Available");
  await sees(offer(page), "=HYPERLINK(Bo)");
  const { tasks } = await stage.sim.world();
  const ringing = tasks.find(({ phase }) => phase.kind === "offered");
  await stage.sim.answer(ringing?.id ?? "");
  await isIn(page, "Engaged");

  await page.keyboard.press("Control+Alt+m");
  await sees(myDay(), "Handled · Resolved");
  await sees(myDay(), "Missed call");
  for (const state of ["Available", "In contacts", "Wrap-up", "RONA"]) {
    await myDay().getByRole("rowheader", { name: state }).waitFor();
  }
  // The call under it is still the agent's to command.
  await page.keyboard.press("Control+Alt+h");
  await isHeld(page);

  const saved = page.waitForEvent("download");
  await press(page, "Export");
  const file = await saved;
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain(`"'=HYPERLINK(Bo)"`);
  expect(text.startsWith("\uFEFF")).toBe(true);

  await myDay().getByRole("checkbox", { name: "Only 1 missed" }).check();
  await eventually(() => myDay().getByRole("listitem").count()).toBe(1);
  await page.keyboard.press("Escape");
  await eventually(() => myDay().count()).toBe(0);
});

it("leads back to who was missed, with the number filled in", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 1 });
  await startShift(page, stage.url, ana);
  const number = "+14085550177";
  await stage.sim.call({ customerName: "Lea Martin", from: number });
  await sees(page, /You are Idle because/);
  await stage.sim.settings({ ronaTimeoutSeconds: 18 });
  await press(page, "My day");
  await press(page, "Call Lea Martin back");
  await press(page, `Call ${number}`);
  await sees(offer(page), `Answer your phone, then ${number} is called`);
});
