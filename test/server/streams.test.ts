import { afterEach, beforeEach, expect, it } from "vitest";
import { House, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open({}, { limits: { streams: 2 } });
});
afterEach(() => house.close());

it("R25: one stream too many is refused, with when to come back; who has one keeps it", async () => {
  const browser = await house.signIn();
  const [first, second] = [await house.feed(browser), await house.feed(browser)];
  await until(second, ({ link }) => link.kind === "live");
  const refused = await browser.get("/api/feed");
  expect(refused.status).toBe(429);
  const again = Number(refused.headers.get("retry-after"));
  expect(again).toBeGreaterThanOrEqual(1);
  expect(again).toBeLessThanOrEqual(5);
  // Nobody gave way for it.
  house.simulator.dropSockets();
  for (const feed of [first, second]) await until(feed, ({ link }) => link.kind === "lost");
  first.close();
  await expect.poll(async () => (await house.feed(browser)).status).toBe(200);
});
