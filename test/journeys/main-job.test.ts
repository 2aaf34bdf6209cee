import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "../stage/index.ts";
import {
  ana,
  bo,
  eventually,
  goAvailable,
  isIn,
  offer,
  press,
  seconds,
  sees,
  signIn,
  startShift,
  stateButton,
  takeStation,
  wrapUp,
} from "./agent.ts";
import { newProfile, openBrowser, type Browser, type BrowserContext, type Page } from "./browser.ts";

let stage: Stage;
let browser: Browser;
let profile: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  [stage, browser] = await Promise.all([setStage(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});
beforeEach(async () => {
  profile = await newProfile(browser);
  profile.on("weberror", (error) => errors.push(error.error().message));
  page = await profile.newPage();
});
afterEach(async () => {
  await profile.close();
  await stage.sim.reset();
  await stage.sim.settings({ traffic: { enabled: false }, answerAfterMs: null });
  expect(errors.splice(0)).toEqual([]);
});

const agentNamed = async (name: string) => {
  const { agents } = await stage.sim.world();
  const agent = agents.find((one) => one.name === name);
  if (!agent) throw new Error(`nobody is called ${name}`);
  return agent;
};

describe.each([ana, bo])("the main job of $name, by $device", (seat) => {
  it("goes from signing in to wrapping up, and out again", async () => {
    await signIn(page, stage.url, seat);
    await takeStation(page, seat);
    await goAvailable(page);

    const id = await stage.sim.call({ customerName: "Lea Martin" });
    await sees(offer(page), "Lea Martin");
    await sees(offer(page), /Ringing on/);
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");

    await press(page, "Hold");
    await sees(page, "On hold");
    await press(page, "Resume");
    await page.getByRole("button", { name: "Hold", exact: true }).waitFor();
    await press(page, "End");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");

    await press(page, `Profile of ${seat.name}`);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
    expect(await agentNamed(seat.name)).toMatchObject({ station: null, sockets: 0 });

    const seen = await stage.sim.requests();
    const count = (operation: string) => seen.filter((one) => one.operation === operation).length;
    expect(count("tasks.hold")).toBe(1);
    expect(count("tasks.unhold")).toBe(1);
    expect(count("tasks.end")).toBe(1);
    expect(count("tasks.wrapup")).toBe(1);
    expect(count("agents.logout")).toBe(1);
    expect(count("oauth.revoke")).toBeGreaterThan(0);

    await page.goBack();
    await page.getByRole("link", { name: /Connect/ }).or(page.getByText("Sign in to")).first().waitFor();
    expect(await page.getByText("Lea Martin").count()).toBe(0);
  });

  it("has the phone answered for it after three seconds, as it comes", async () => {
    await stage.sim.settings({ answerAfterMs: 3_000 });
    await startShift(page, stage.url, seat);
    await stage.sim.call({ customerName: "Lea Martin" });
    await sees(offer(page), "Lea Martin");
    await isIn(page, "Engaged");
  });

  it("wraps up as well when the customer hangs up first", async () => {
    await startShift(page, stage.url, seat);
    const id = await stage.sim.call();
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await stage.sim.hangUp(id);
    await sees(page, "The customer hung up");
    await wrapUp(page, "Follow-up needed");
    await isIn(page, "Available");
  });

  it("says that a call rang out, and leads back to Available", async () => {
    await stage.sim.settings({ ronaTimeoutSeconds: 2 });
    await startShift(page, stage.url, seat);
    await stage.sim.call({ customerName: "Lea Martin" });
    await sees(page, /You are Idle because the call from Lea Martin rang out at/);
    await stage.sim.settings({ ronaTimeoutSeconds: 18 });
    await press(page, "Go Available");
    await sees(offer(page), "Lea Martin");
  });
});

describe("a reload", () => {
  it("shows the same screen with the same running timers, whatever goes on", async () => {
    await signIn(page, stage.url, ana);
    await page.getByRole("button", { name: "Save & Continue" }).waitFor();
    await page.reload();
    await takeStation(page, ana);
    await page.reload();
    await isIn(page, "Idle");
    await goAvailable(page);

    const id = await stage.sim.call({ customerName: "Lea Martin" });
    await isIn(page, "Ringing");
    await page.reload();
    await sees(offer(page), "Lea Martin");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await page.reload();
    await press(page, "Hold");
    await sees(page, "On hold");
    await eventually(() => seconds(page.getByRole("timer"))).toBeGreaterThan(1);
    const before = await seconds(page.getByRole("timer"));
    await page.reload();
    await sees(page, "On hold");
    expect(await seconds(page.getByRole("timer"))).toBeGreaterThanOrEqual(before);
    await press(page, "Resume");
    await press(page, "End");
    await page.getByRole("option", { name: "Order placed" }).click();
    await page.reload();
    await page.getByRole("option", { name: "Order placed", selected: true }).waitFor();
    await press(page, "Submit & Wrap up");
    await isIn(page, "Available");
  });
});

describe("a second tab", () => {
  it("shows the same, from one upstream session, and either may be used", async () => {
    await startShift(page, stage.url, ana);
    const other = await profile.newPage();
    await other.goto(stage.url);
    await isIn(other, "Available");
    const id = await stage.sim.call({ customerName: "Lea Martin" });
    await sees(offer(page), "Lea Martin");
    await sees(offer(other), "Lea Martin");
    await stage.sim.answer(id);
    await isIn(other, "Engaged");
    await press(other, "Hold");
    await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
    await press(page, "Resume");
    await other.getByRole("button", { name: "Hold", exact: true }).waitFor();
    expect((await agentNamed(ana.name)).sockets).toBe(1);
    await other.close();
    await press(page, "End");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
  });

  it("is signed out with the first", async () => {
    await signIn(page, stage.url, ana);
    await takeStation(page, ana);
    const other = await profile.newPage();
    await other.goto(stage.url);
    await isIn(other, "Idle");
    await press(page, `Profile of ${ana.name}`);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await other.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
    expect(await stateButton(other).count()).toBe(0);
  });
});

describe("a restart of the server", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)("by %s loses neither session nor call", async (signal) => {
    await startShift(page, stage.url, ana);
    const id = await stage.sim.call({ customerName: "Lea Martin" });
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await stage.restart(signal);
    await press(page, "Hold");
    await sees(page, "On hold");
    expect((await agentNamed(ana.name)).sockets).toBe(1);
  });
});
