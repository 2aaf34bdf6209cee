import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { House } from "../server/house.ts";

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Twenty in a minute, and the first, which gave the browser its cookie. */
const most = 21;
const word = (): string => randomBytes(32).toString("base64url");

it("S30: a thousand guessed codes cost Webex no more requests than one browser may make", async () => {
  const browser = house.browser();
  const states: string[] = [];
  let secret = "";
  for (let n = 0; n < 60; n += 1) {
    const away = await browser.go("/auth/signin");
    const state = new URL(away.headers.get("location") ?? "", house.server.url).searchParams;
    secret ||= browser.cookies.get("ringside-signin") ?? "";
    if (state.get("state") !== null) states.push(state.get("state") ?? "");
  }
  expect(states.length).toBeLessThanOrEqual(most);

  const told = new Map<string, number>();
  for (let n = 0; n < 1_000; n += 1) {
    // Whoever attacks keeps the cookie that a browser is told to forget.
    browser.cookies.set("ringside-signin", secret);
    const state = states[n % (states.length * 2)] ?? word();
    const back = await browser.go(`/auth/callback?code=${word()}&state=${state}`);
    const problem = /problem=(\w+)/.exec(back.headers.get("location") ?? "")?.[1] ?? "none";
    told.set(problem, (told.get(problem) ?? 0) + 1);
    if (problem === "busy") expect(Number(back.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(told.get("busy")).toBeGreaterThan(900);
  expect(told.has("none")).toBe(false);
  expect(house.asked("oauth.token")).toBeLessThanOrEqual(most);
  // Another browser of the same floor signs in all the same.
  expect((await (await house.signIn()).get("/api/me")).status).toBe(200);
});
