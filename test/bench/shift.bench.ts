import { expect, it } from "vitest";
import { ana, isIn, startShift } from "../journeys/agent.ts";
import type { CDPSession } from "../journeys/browser.ts";
import { setScene } from "../journeys/scene.ts";

const scene = setScene();

/** A day's contacts, each from the ring to the wrap-up. */
const contacts = Number(process.env["CONTACTS"] ?? 300);

/**
 * The page's own clock lets the shift's hours pass between them, all its timers run; the feed's worker, the
 * server and the simulator stay in the time of the wall. `HOURS=0` for no time in between.
 */
const between = (Number(process.env["HOURS"] ?? 8) * 3_600_000) / contacts;

async function weigh(chromium: CDPSession): Promise<{ heap: number; nodes: number }> {
  for (let again = 0; again < 3; again += 1) await chromium.send("HeapProfiler.collectGarbage");
  const { metrics } = await chromium.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes") };
}

/** By then all that is fetched once is here, and of all that keeps its newest as much as it ever keeps. */
const settled = Math.round(contacts / 3);

it("is as light at the end of a shift as in its first third", async () => {
  const { page, stage } = scene;
  await page.clock.install();
  await startShift(page, stage.url, ana);
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("Performance.enable");
  const serve = async (): Promise<void> => {
    const id = await stage.sim.call();
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await stage.sim.hangUp(id);
    await page.getByRole("option", { name: "Resolved" }).click();
    await page.keyboard.press("Control+Enter");
    await isIn(page, "Available");
    await page.clock.runFor(between);
  };
  const began = await weigh(chromium);
  for (let n = 0; n < settled; n += 1) await serve();
  const before = await weigh(chromium);
  for (let n = settled; n < contacts; n += 1) await serve();
  const after = await weigh(chromium);
  console.log(JSON.stringify({ contacts, began, before, after }));
  expect(after.heap).toBeLessThanOrEqual(before.heap * 1.1);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
});
