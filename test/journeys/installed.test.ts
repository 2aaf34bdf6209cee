import { expect, it } from "vitest";
import { eventually, sees } from "./agent.ts";
import { setScene } from "./scene.ts";

const scene = setScene();

it("is installable, by Chromium's own criteria, and opens without a network, saying so", async () => {
  const { browser, stage } = scene;
  const profile = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  profile.setDefaultTimeout(15_000);
  const page = await profile.newPage();
  await page.goto(stage.url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  const chromium = await profile.newCDPSession(page);
  const manifest = await chromium.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors");
  // A profile of a test is never a person's own; that alone is what keeps it from being offered.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(others).toEqual([]);

  await profile.setOffline(true);
  await page.reload();
  await sees(page, /Your desk opens by itself when/);
  expect(await page.getByRole("button", { name: /^State:/ }).count()).toBe(0);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /^\/(api|auth|healthz)/.test(path))).toEqual([]);
  await profile.setOffline(false);
  await eventually(() => page.getByRole("link", { name: /Connect to Webex/ }).count()).toBe(1);
  await profile.close();
});
