import {
  ana,
  bo,
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
  wrapUp,
} from "../journeys/agent.ts";
import { newProfile, type Page } from "../journeys/browser.ts";
import { agentNamed, type Scene } from "../journeys/scene.ts";

/** Called in each state of the screen, while the page shows it. */
export type Look = (state: string, page: Page) => Promise<void>;

/** An agent's day that comes through every state of the screen, once. */
export async function walk(scene: Scene, look: Look): Promise<void> {
  await scene.stage.sim.settings({ ronaTimeoutSeconds: 120 });
  await arrive(scene, look);
  await rest(scene, look);
  await talk(scene, look);
  await handOver(scene, look);
  await callOut(scene, look);
  await meetTrouble(scene, look);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function arrive({ page, stage }: Scene, look: Look): Promise<void> {
  await page.goto(stage.url);
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  await look("sign-in", page);
  await signIn(page, stage.url, ana);
  await button(page, "Save & Continue").waitFor();
  await look("station", page);
  await fillStation(page, ana);
  await numberField(page, "Extension").fill("1");
  await press(page, "Save & Continue");
  await sees(page, "An extension is at least two digits");
  await look("station, refused", page);
  await numberField(page, "Extension").fill(ana.number);
  await press(page, "Save & Continue");
  await isIn(page, "Idle");
}

async function rest({ page }: Scene, look: Look): Promise<void> {
  await look("idle", page);
  await stateButton(page).click();
  await page.getByRole("menuitemradio", { name: "Available", exact: true }).waitFor();
  await look("state menu", page);
  await page.keyboard.press("Escape");
  await press(page, `Profile of ${ana.name}`);
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await look("profile menu", page);
  await page.getByRole("menuitem", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).waitFor();
  await look("language menu", page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use keyboard shortcuts" }).waitFor();
  await look("shortcuts", page);
  await press(page, "Close");
  await goAvailable(page);
  await look("available", page);
}

async function talk({ page, stage }: Scene, look: Look): Promise<void> {
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await sees(offer(page), "Lea Martin");
  await look("offer", page);
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  await look("talk", page);
  await press(page, "Pause rec");
  await button(page, "Resume rec").waitFor();
  await look("recording paused", page);
  await press(page, "Hold");
  await isHeld(page);
  await look("hold", page);
  await press(page, "Resume");
  await press(page, "End");
  await page.getByRole("option", { name: "Resolved" }).waitFor();
  await look("wrap-up", page);
  await page.getByRole("option", { name: "Resolved" }).click();
  await look("wrap-up, chosen", page);
  await press(page, "Submit & Wrap up");
  await isIn(page, "Available");
}

async function handOver({ page, stage, browser }: Scene, look: Look): Promise<void> {
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  const profile = await newProfile(browser);
  const other = await profile.newPage();
  await startShift(other, stage.url, bo);
  await press(page, "Transfer");
  await page.getByRole("option", { name: bo.name }).waitFor();
  await look("transfer", page);
  await press(page, "Close");
  await press(page, "Consult");
  await page.getByRole("option", { name: bo.name }).click();
  await look("consult", page);
  await press(page, `Consult ${bo.name}`);
  await button(page, "Cancel consult").waitFor();
  await look("asking", page);
  await sees(offer(other), "Ana Ibarra asks you to join");
  await look("asked", other);
  await stage.sim.answer(id);
  await button(page, "Merge").waitFor();
  await look("consulting", page);
  await look("consulted", other);
  await press(page, "Merge");
  await button(page, "Leave conference").waitFor();
  await look("conference", page);
  await profile.close();
  await press(page, "Leave conference");
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
}

async function callOut({ page, stage }: Scene, look: Look): Promise<void> {
  await stage.sim.settings({ customerAnswersAfterMs: 60_000 });
  await press(page, "Call a number");
  await page.getByRole("option", { name: "Courier desk" }).waitFor();
  await look("dial", page);
  await page.getByPlaceholder("Search, or type a number").fill("+14085550123");
  await press(page, "Call +14085550123");
  await sees(offer(page), "Answer your phone");
  await look("outdial", page);
  const { tasks } = await stage.sim.world();
  const made = tasks.at(-1);
  if (!made) throw new Error("nothing was dialled");
  await stage.sim.answer(made.id);
  await stage.sim.busy(made.id);
  await sees(page.getByRole("form"), "The line was busy");
  await look("outdial, busy", page);
  await wrapUp(page, "Resolved");
  await isIn(page, "Available");
}

async function meetTrouble(scene: Scene, look: Look): Promise<void> {
  const { page, stage, profile } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 1 });
  await stage.sim.call({ customerName: "Lea Martin" });
  await sees(page, /rang out at/);
  await look("missed", page);
  await stage.sim.settings({ ronaTimeoutSeconds: 18 });
  await profile.setOffline(true);
  await sees(page, "This computer is offline");
  await look("offline", page);
  await profile.setOffline(false);
  await eventually(() => page.getByText("This computer is offline").count()).toBe(0);
  const { id } = await agentNamed(scene, ana.name);
  const type = "AGENT_MULTI_LOGIN";
  const data = { agentId: id, type: "AgentMultiLoginCloseSession" };
  await stage.sim.send(id, JSON.stringify({ type, eventType: type, data }));
  await page.getByRole("link", { name: "Work here" }).waitFor();
  await look("evicted", page);
}
