import { expect, it } from "vitest";
import { House } from "../server/house.ts";

it("S8: another organisation's agent is refused, and the tokens given back", async () => {
  const house = await House.open({ RINGSIDE_ORGS: "another-org" });
  const browser = house.browser();
  const away = await browser.go("/auth/signin");
  const path = await house.consent(away.headers.get("location") ?? "", house.person().id);
  expect((await browser.go(path)).headers.get("location")).toBe("/?problem=notAnAgent");
  expect(browser.cookies.has("ringside")).toBe(false);
  await expect.poll(() => house.asked("oauth.revoke")).toBe(2);
  expect(house.asked("notification.subscribe")).toBe(0);
  await house.close();
});

it("S8: the organisation that is named is let in", async () => {
  const first = await House.open();
  const { id: orgId } = first.simulator.organisation;
  await first.close();
  const house = await House.open({ RINGSIDE_ORGS: `another-org ${orgId}` });
  expect((await (await house.signIn()).get("/api/me")).status).toBe(200);
  await house.close();
});
