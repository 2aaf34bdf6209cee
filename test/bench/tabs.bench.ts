import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { isIn, press } from "../journeys/agent.ts";
import { newProfile, openBrowser, type Frame, type Page } from "../journeys/browser.ts";
import { ana, startShift } from "../journeys/agent.ts";
import { setStage } from "../stage/index.ts";

/** Notes the moment a page first shows a held call. */
function note(): void {
  new MutationObserver(() => {
    const notes = document.documentElement.dataset;
    if (document.querySelector(".call-held")) notes["held"] ??= String(Date.now());
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

const heldAt = async (where: Page | Frame): Promise<number> => {
  await where.locator("html[data-held]").waitFor({ state: "attached", timeout: 15_000 });
  return Number(await where.evaluate(() => document.documentElement.dataset["held"]));
};

it("shows the same in ten tabs and two frames within 250 ms, from one upstream session", async () => {
  // A page of somebody else's, which frames the desktop twice.
  let desk = "";
  const crm = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<iframe src="${desk}" width="400" height="700"></iframe>`.repeat(2));
  }).listen(0, "localhost");
  await new Promise((resolve) => crm.once("listening", resolve));
  // A server that listens on a port has an address.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const origin = `http://localhost:${(crm.address() as AddressInfo).port}`;
  const stage = await setStage({ RINGSIDE_FRAME_ANCESTORS: origin });
  const browser = await openBrowser();
  const profile = await newProfile(browser);
  await profile.addInitScript(note);
  const first = await profile.newPage();
  await startShift(first, stage.url, ana);
  desk = stage.url;
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(first, "Ringing");
  await stage.sim.answer(id);
  await isIn(first, "Engaged");

  const tabs: Page[] = [first];
  while (tabs.length < 10) {
    const tab = await profile.newPage();
    await tab.goto(stage.url);
    await isIn(tab, "Engaged");
    tabs.push(tab);
  }
  const host = await profile.newPage();
  await host.goto(origin);
  const frames = host.frames().slice(1);
  expect(frames).toHaveLength(2);
  for (const frame of frames) {
    await frame.getByRole("button", { name: /^State: Engaged/ }).waitFor({ timeout: 30_000 });
  }
  await press(first, "Hold");
  // Nobody asks the pages meanwhile: each question takes its time from them.
  await first.waitForTimeout(3_000);
  const times = await Promise.all([...tabs, ...frames].map(heldAt));
  const spread = Math.max(...times) - Math.min(...times);
  const { agents } = await stage.sim.world();
  const sockets = agents.find(({ name }) => name === ana.name)?.sockets;
  console.log(JSON.stringify({ spread, sockets, pages: times.length }));
  await browser.close();
  await stage.close();
  crm.close();
  expect(sockets).toBe(1);
  expect(spread).toBeLessThanOrEqual(250);
});
