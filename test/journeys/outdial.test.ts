import { expect, it } from "vitest";
import {
  ana,
  eventually,
  goAvailable,
  isIn,
  offer,
  press,
  sees,
  startShift,
  wrapUp,
} from "./agent.ts";
import type { Page } from "./browser.ts";
import { setScene, timesAsked } from "./scene.ts";

const scene = setScene();
const number = "+14085550123";

/** The call that the desk made, as the simulator has it. */
async function made(): Promise<string> {
  const { tasks } = await scene.stage.sim.world();
  const [task] = tasks;
  if (!task) throw new Error("nothing was dialled");
  return task.id;
}

async function dial(page: Page, to = number): Promise<string> {
  await press(page, "Call a number");
  await page.getByRole("searchbox").or(page.getByPlaceholder("Search, or type a number")).fill(to);
  await press(page, `Call ${to}`);
  await sees(offer(page), `Answer your phone, then ${to} is called`);
  return made();
}

it("calls a number that was typed, and shows the number that was chosen", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ customerAnswersAfterMs: 300 });
  await startShift(page, stage.url, ana);
  await page.keyboard.press("Control+Alt+d");
  await page.getByPlaceholder("Search, or type a number").fill("+1 (408) 555-0123");
  await page
    .getByRole("combobox", { name: "Show as" })
    .selectOption({ label: "Support +14085550192" });
  await press(page, `Call ${number}`);
  await sees(offer(page), `Answer your phone, then ${number} is called`);
  await page.reload();
  await sees(offer(page), `Answer your phone, then ${number} is called`);
  await stage.sim.answer(await made());
  await isIn(page, "Engaged");
  await press(page, "End");
  await wrapUp(page, "Resolved");
  expect(await timesAsked(scene, "tasks.create")).toBe(1);
});

it.each([
  ["busy", "The line was busy"],
  ["decline", "The call was declined"],
  ["badNumber", "There is no such number"],
] as const)("tells a call that came to nothing by why: %s", async (act, word) => {
  const { page, stage } = scene;
  await stage.sim.settings({ customerAnswersAfterMs: 60_000 });
  await startShift(page, stage.url, ana);
  const id = await dial(page);
  await stage.sim.answer(id);
  await stage.sim[act](id);
  await sees(page.getByRole("form"), word);
  await wrapUp(page, "Resolved");
});

it("says what cannot be called before it is asked, and finds the address book by name", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await press(page, "Call a number");
  await press(page, "1");
  await sees(page.getByRole("dialog"), "A number is digits");
  await page.getByPlaceholder("Search, or type a number").fill("cour");
  await page.getByRole("option", { name: "Courier desk" }).click();
  await press(page, "Call Courier desk");
  await sees(offer(page), /\+14085550170 is called/);
});

it("types on in the field after a press of the pad by mouse", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  await page.keyboard.press("Control+Alt+d");
  const field = page.getByPlaceholder("Search, or type a number");
  await eventually(() => field.evaluate((one) => one.matches(":focus"))).toBe(true);
  await page.keyboard.type("+1");
  await page.getByRole("button", { name: "4", exact: true }).click();
  await page.keyboard.type("08");
  await eventually(() => field.inputValue()).toBe("+1408");
});

it("dials the last number again, keeps the recent ones, and forgets them when the agent signs out", async () => {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  for (const to of ["+14085550122", number]) {
    const id = await dial(page, to);
    await stage.sim.decline(id);
    await isIn(page, "Idle");
    await goAvailable(page);
  }
  await press(page, "Call a number");
  await page.getByRole("radio", { name: "Yours" }).check();
  const recent = page.getByRole("listbox", { name: "Yours" }).getByRole("option");
  expect(await recent.allTextContents()).toEqual([number, "+14085550122"]);
  await press(page, `Redial ${number}`);
  await sees(offer(page), `Answer your phone, then ${number} is called`);
  await stage.sim.decline(await made());
  await isIn(page, "Idle");
  await press(page, "Profile of Ana Ibarra");
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Connect to Webex Contact Center" }).waitFor();
  const stored = () => page.evaluate(() => localStorage.getItem("ringside.destinations.dialled"));
  await eventually(stored).toBe(null);
});

it("calls back who was missed", async () => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 2 });
  await startShift(page, stage.url, ana);
  await stage.sim.call({ customerName: "Lea Martin", from: number });
  await press(page, "Call back");
  await stage.sim.settings({ ronaTimeoutSeconds: 18 });
  await press(page, `Call ${number}`);
  await sees(offer(page), `Answer your phone, then ${number} is called`);
});
