import { describe, expect, it } from "vitest";
import {
  ana,
  bo,
  eventually,
  goAvailable,
  isHeld,
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
import { agentNamed, inCall, setScene, timesAsked } from "./scene.ts";

const scene = setScene();

describe.each([ana, bo])("the main job of $name, by $device", (seat) => {
  it("goes from signing in to wrapping up, and out again", async () => {
    const { page, stage } = scene;
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
    await isHeld(page);
    await press(page, "Resume");
    await page.getByRole("button", { name: "Hold", exact: true }).waitFor();
    await press(page, "End");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");

    await press(page, `Profile of ${seat.name}`);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(/problem=signedOut/);
    await sees(page, "You are signed out");
    expect(await agentNamed(scene, seat.name)).toMatchObject({ station: null, sockets: 0 });

    expect(await timesAsked(scene, "tasks.hold")).toBe(1);
    expect(await timesAsked(scene, "tasks.unhold")).toBe(1);
    expect(await timesAsked(scene, "tasks.end")).toBe(1);
    expect(await timesAsked(scene, "tasks.wrapup")).toBe(1);
    expect(await timesAsked(scene, "agents.logout")).toBe(1);
    expect(await timesAsked(scene, "oauth.revoke")).toBeGreaterThan(0);

    await page.goBack();
    expect(await stateButton(page).count()).toBe(0);
    expect(await page.getByText("Lea Martin").count()).toBe(0);
  });

  it("has the phone answered for it after three seconds, as it comes", async () => {
    const { page, stage } = scene;
    await stage.sim.settings({ answerAfterMs: 3_000 });
    await startShift(page, stage.url, seat);
    await stage.sim.call({ customerName: "Lea Martin" });
    await sees(offer(page), "Lea Martin");
    await isIn(page, "Engaged");
  });

  it("wraps up as well when the customer hangs up first", async () => {
    const { page, stage } = scene;
    await startShift(page, stage.url, seat);
    const id = await stage.sim.call();
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await stage.sim.hangUp(id);
    await sees(page, "The customer hung up");
    await sees(page, "You answered");
    await wrapUp(page, "Follow-up needed");
    await isIn(page, "Available");
  });

  it("says that a call rang out, and leads back to Available", async () => {
    const { page, stage } = scene;
    await stage.sim.settings({ ronaTimeoutSeconds: 2 });
    await startShift(page, stage.url, seat);
    await stage.sim.call({ customerName: "Lea Martin" });
    await sees(page, /You are Idle because the call from Lea Martin rang out at/);
    await stage.sim.settings({ ronaTimeoutSeconds: 18 });
    await press(page, "Go Available");
    await sees(offer(page), "Lea Martin");
  });
});

describe.each([ana, bo])("a reload of $name's page, by $device", (seat) => {
  it("R20: shows the same screen with the same running timers, whatever goes on", async () => {
    const { page, stage } = scene;
    await signIn(page, stage.url, seat);
    await page.getByRole("button", { name: "Save & Continue" }).waitFor();
    await page.reload();
    await takeStation(page, seat);
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
    await isHeld(page);
    await eventually(() => seconds(page.getByRole("timer"))).toBeGreaterThan(1);
    const before = await seconds(page.getByRole("timer"));
    await page.reload();
    await isHeld(page);
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

describe.each([ana, bo])("a second tab of $name's, by $device", (seat) => {
  it("shows the same, from one upstream session, and either may be used", async () => {
    const { page, profile, stage } = scene;
    await startShift(page, stage.url, seat);
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
    expect((await agentNamed(scene, seat.name)).sockets).toBe(1);
    await other.close();
    await press(page, "End");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
  });

  it("is signed out with the first", async () => {
    const { page, profile, stage } = scene;
    await signIn(page, stage.url, seat);
    await takeStation(page, seat);
    const other = await profile.newPage();
    await other.goto(stage.url);
    await isIn(other, "Idle");
    await press(page, `Profile of ${seat.name}`);
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await other.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
    expect(await stateButton(other).count()).toBe(0);
  });
});

describe.each([ana, bo])("a restart of the server under $name, by $device", (seat) => {
  it.each(["SIGTERM", "SIGKILL"] as const)(
    "R16: by %s loses neither session nor call",
    async (signal) => {
      const { page, stage } = scene;
      await inCall(scene, seat);
      await stage.restart(signal);
      await press(page, "Hold");
      await isHeld(page);
      expect((await agentNamed(scene, seat.name)).sockets).toBe(1);
    },
  );

  it("does not keep a part of the screen away that could not be fetched meanwhile", async () => {
    const { page, profile, stage } = scene;
    const away = /\/healthz|\/assets\/wrapup/;
    await signIn(page, stage.url, seat);
    await page.getByRole("dialog").waitFor();
    await profile.route(away, (route) => route.abort());
    await takeStation(page, seat);
    await goAvailable(page);
    const id = await stage.sim.call();
    await isIn(page, "Ringing");
    await stage.sim.answer(id);
    await isIn(page, "Engaged");
    await stage.sim.hangUp(id);
    await isIn(page, "Wrap-up");
    await profile.unroute(away);
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
  });
});

describe("a chat", () => {
  it("is accepted on the screen, ended and wrapped up like a call", async () => {
    const { page, stage } = scene;
    await startShift(page, stage.url, ana);
    await stage.sim.call({ channel: "chat", customerName: "Lea Martin" });
    await sees(page.getByRole("region", { name: "Incoming contact" }), "Lea Martin");
    await sees(page.getByRole("alert"), "New chat from Lea Martin, ");
    expect(await page.title()).toBe("Lea Martin is waiting · Ringside");
    await press(page, "Accept");
    await isIn(page, "Engaged");
    await page.getByRole("button", { name: /Lea Martin.*Open/ }).waitFor();
    await press(page, "End");
    await sees(page.getByRole("main"), "You ended the contact");
    // Nobody has a call to end, or a line to hang up.
    const customer = page.getByRole("complementary", { name: "Customer" });
    await sees(customer, "You ended the contact");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
    expect(await timesAsked(scene, "tasks.accept")).toBe(1);
    await press(page, /^Profile of/);
    await page.getByRole("menuitem", { name: "What happened" }).click();
    await sees(page, "You accepted Lea Martin.");
  });
});
