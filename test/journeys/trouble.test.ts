import { describe, expect, it } from "vitest";
import {
  ana,
  bo,
  consent,
  eventually,
  fillStation,
  goAvailable,
  isHeld,
  isIn,
  numberField,
  offer,
  press,
  sees,
  signIn,
  startShift,
  stateButton,
  takeStation,
  wrapUp,
} from "./agent.ts";
import { agentNamed, inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

/** An update of the server has replaced this part of the page. */
const replaced = (part: string) =>
  scene.profile.route(new RegExp(`/assets/${part}`), (route) => route.fulfill({ status: 404 }));
const mended = () => scene.profile.unrouteAll();

describe("a part of the page that cannot be fetched", () => {
  it("takes nothing else away, and a reload brings it", async () => {
    const { page, stage } = scene;
    await replaced("wrapup");
    await inCall(scene);
    await press(page, "End");
    await sees(page.getByRole("main"), "Reload this page to go on");
    await isIn(page, "Wrap-up");
    await page.getByRole("list", { name: "Contacts" }).getByText("Lea Martin").waitFor();
    await mended();
    await press(page, "Reload");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
    await stage.sim.call({ customerName: "Noah Keller" });
    await sees(offer(page), "Noah Keller");
  });

  it.each([
    { part: "StateMenu", open: /^State:/, has: "menuitemradio", named: "Available" },
    { part: "ProfileMenu", open: /^Profile of/, has: "menuitem", named: "Sign out" },
  ] as const)("is a menu at most: $part", async ({ part, open, has, named }) => {
    const { page, stage } = scene;
    await replaced(part);
    await signIn(page, stage.url, ana);
    await takeStation(page, ana);
    await press(page, open);
    await sees(page, "Reload this page to go on");
    await stateButton(page).waitFor();
    await press(page, open);
    await page.getByText("Reload this page to go on").waitFor({ state: "detached" });
    await press(page, open);
    await mended();
    await press(page, "Reload");
    await press(page, open);
    await page.getByRole(has, { name: named }).waitFor();
  });
});

describe("a sign-in that Webex refuses", () => {
  it("leaves the desk only when it is this browser's own", async () => {
    const { page, profile } = scene;
    await inCall(scene);
    const problem = { type: "about:blank", title: "No", status: 401, code: "unauthorized" };
    await profile.route("**/api/commands/*", (route) =>
      route.fulfill({ status: 401, json: problem, contentType: "application/problem+json" }),
    );
    await press(page, "Hold");
    await sees(page, "The call was not put on hold");
    await isIn(page, "Engaged");
    await mended();
    await press(page, "Hold");
    await isHeld(page);
  });
});

describe("a desk that was opened elsewhere", () => {
  it("is taken back from its own screen, in a call too", async () => {
    const { page, stage } = scene;
    await inCall(scene);
    const { id } = await agentNamed(scene, ana.name);
    const type = "AGENT_MULTI_LOGIN";
    const data = { agentId: id, type: "AgentMultiLoginCloseSession" };
    await stage.sim.send(id, JSON.stringify({ type, eventType: type, data }));
    await sees(page, "this one is paused");
    await page.getByRole("link", { name: "Work here" }).click();
    await consent(page, ana.name);
    await isIn(page, "Engaged");
    await press(page, "Hold");
    await isHeld(page);
    expect(await page.getByText("this one is paused").count()).toBe(0);
  });
});

describe("a configuration that Webex does not give out", () => {
  const refused = () => {
    const problem = { type: "about:blank", title: "Forbidden", status: 403, code: "forbidden" };
    const json = { ...problem, trackingId: "TRACK_1" };
    return scene.profile.route("**/api/directory", (route) =>
      route.fulfill({ status: 403, json, contentType: "application/problem+json" }),
    );
  };

  it("is said in words with what to do, and goes on when it does", async () => {
    const { page, stage } = scene;
    await refused();
    await signIn(page, stage.url, ana);
    await sees(page, "Your teams and codes could not be read");
    await sees(page, "Ask your administrator");
    await sees(page, "Trying again");
    await page.getByText("Details", { exact: true }).click();
    await sees(page, "TRACK_1");
    await mended();
    await takeStation(page, ana);
  });

  it("is said at a station as well, where calls go on", async () => {
    const { page, stage } = scene;
    await startShift(page, stage.url, ana);
    await refused();
    await page.reload();
    await isIn(page, "Available");
    await sees(page, "Your teams and codes could not be read");
    await stage.sim.call({ customerName: "Lea Martin" });
    await sees(offer(page), "Lea Martin");
    await mended();
    await page.getByText("Your teams and codes could not be read").waitFor({ state: "detached" });
  });
});

describe("a browser's tabs", () => {
  it("come back together when one of them signs in again", async () => {
    const { page, profile, stage } = scene;
    await inCall(scene);
    const other = await profile.newPage();
    await other.goto(stage.url);
    await isIn(other, "Engaged");
    await stage.sim.revokeTokens();
    await press(page, "Hold");
    await other.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
    await page.getByRole("link", { name: "Connect to Webex Contact Center" }).click();
    await consent(page, ana.name);
    await isIn(page, "Engaged");
    await isIn(other, "Engaged");
  });
});

describe("at the station", () => {
  it("leads to the number that is wrong", async () => {
    const { page, stage } = scene;
    await signIn(page, stage.url, ana);
    await fillStation(page, { device: "Extension", number: "1" });
    await page.getByRole("button", { name: "Save & Continue" }).focus();
    await page.keyboard.press("Enter");
    const field = numberField(page, "Extension");
    await eventually(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a line that is lost", () => {
  it.each([1440, 320])("is told right under the header, %i pixels wide", async (width) => {
    const { page, profile } = scene;
    await page.setViewportSize({ width, height: 480 });
    await inCall(scene);
    await profile.setOffline(true);
    const line = page.locator(".trouble-line");
    await line.waitFor();
    await page.mouse.wheel(0, 2_000);
    const header = await page.getByRole("banner").boundingBox();
    await eventually(async () => (await line.boundingBox())?.y).toBe(header?.height);
    expect(header?.y).toBe(0);
  });
});

describe("a screen of 320 pixels", () => {
  it("needs no scrolling sideways, in whatever state", async () => {
    const { page, stage } = scene;
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn(page, stage.url, ana);
    await takeStation(page, ana);
    expect(await tooWide()).toBe(0);
    await goAvailable(page);
    expect(await tooWide()).toBe(0);
    const id = await stage.sim.call({ customerName: "Lea Martin" });
    await isIn(page, "Ringing");
    expect(await tooWide()).toBe(0);
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    expect(await tooWide()).toBe(0);
    await press(page, "End");
    await page.getByRole("option", { name: "Resolved" }).waitFor();
    expect(await tooWide()).toBe(0);
  });
});

describe("an organisation that does not end calls from the desktop", () => {
  it("has the agent hang up on the phone, and says so", async () => {
    const { page, profile } = scene;
    await profile.route("**/api/directory", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), endCall: false } });
    });
    await inCall(scene);
    const end = page.getByRole("button", { name: "End", exact: true });
    await eventually(() => end.getAttribute("aria-disabled")).toBe("true");
    await end.click({ force: true });
    await sees(page.getByRole("log"), "Hang up on your phone");
    await page.keyboard.press("Control+Alt+E");
    await press(page, "Hold");
    await isHeld(page);
    expect(await timesAsked(scene, "tasks.end")).toBe(0);
  });
});

describe("a hasty hand", () => {
  it("holds a call once by a double click, and once by a key held down", async () => {
    const { page } = scene;
    await inCall(scene);
    await page.getByRole("button", { name: "Hold", exact: true }).dblclick();
    await isHeld(page);
    await page.getByRole("button", { name: "Resume", exact: true }).focus();
    for (let times = 0; times < 8; times += 1) {
      await page.keyboard.down("Enter");
      await page.waitForTimeout(60);
    }
    await page.keyboard.up("Enter");
    await page.getByRole("button", { name: "Hold", exact: true }).waitFor();
    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
    expect(await timesAsked(scene, "tasks.unhold")).toBe(1);
  });
});

describe("a browser that is signed in as somebody else", () => {
  it("shows every tab the new agent's desk, and lets none drive it as the old one", async () => {
    const { page, profile, stage } = scene;
    await signIn(page, stage.url, ana);
    await takeStation(page, ana);
    const other = await profile.newPage();
    await other.goto(`${stage.url}/auth/signin`);
    await consent(other, bo.name);
    await other.getByRole("dialog").waitFor();
    await page.getByRole("button", { name: `Profile of ${bo.name}` }).waitFor();
    expect(await page.getByRole("button", { name: `Profile of ${ana.name}` }).count()).toBe(0);
  });
});

describe("a sign-out that Webex does not take", () => {
  it("says that calls may still reach the phone", async () => {
    const { page, stage } = scene;
    await signIn(page, stage.url, ana);
    await takeStation(page, ana);
    const effect = { kind: "status", status: 503 };
    await stage.sim.fault({ operation: "agents.logout", count: 1, effect });
    await press(page, `Profile of ${ana.name}`);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await sees(page, "calls may still reach your phone");
  });
});
