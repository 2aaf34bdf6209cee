import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { Report } from "@ringside/desk";
import { freePort, Process } from "../stage/index.ts";
import { ana, chooseState, eventually, isHeld, isIn, press, startShift } from "./agent.ts";
import { newProfile, type Page } from "./browser.ts";
import { isAccessible } from "./looks.ts";
import { setScene } from "./scene.ts";

const scene = setScene();
const ringside = fileURLToPath(new URL("../../apps/cli/bin/ringside.mjs", import.meta.url));
const number = "+14155550139";
const variables = { Plan: "Gold for Lea" };
const form = (page: Page) => page.getByRole("dialog", { name: "Report a problem" });

/** What stands on the screen, whatever its timers show. */
async function textOf(page: Page): Promise<string> {
  const text = await page.locator(".workplace").innerText();
  return text.replaceAll(/\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?/g, "–:–");
}

/** Lea in a call, on hold; and the file that the agent saves then. */
async function reported(): Promise<{ path: string; before: string }> {
  const { page, stage } = scene;
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin", from: number, variables });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await press(page, "Hold");
  await isHeld(page);
  await chooseState(page, "Lunch");
  await page.getByText("Then Lunch").waitFor();
  const before = await textOf(page);
  await page.keyboard.press("Control+Alt+z");
  await form(page).getByLabel("What went wrong?").fill("I pressed Hold and Lea heard nothing.");
  const saved = page.waitForEvent("download");
  await form(page).getByRole("button", { name: "Save the file" }).click();
  const folder = await mkdtemp(join(tmpdir(), "ringside-report-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "report.json");
  await (await saved).saveAs(path);
  await form(page).getByText("Saved.").waitFor();
  return { path, before };
}

async function play(path: string, ...flags: string[]): Promise<string> {
  const port = await freePort();
  const args = ["replay", path, "--port", `${port}`, ...flags];
  const playing = new Process(ringside, args, { PATH: process.env["PATH"] });
  onTestFinished(() => playing.stop());
  const url = `http://localhost:${port}`;
  await playing.ready(`${url}/healthz`);
  return url;
}

it("reports what the agent saw, and plays it again to whoever looks into it", async () => {
  const { page, browser } = scene;
  const { path, before } = await reported();
  const text = await readFile(path, "utf8");
  const report = Report.parse(JSON.parse(text));
  expect(text).not.toMatch(/Lea|Martin|Ana Ibarra|Noa|4155550139|415555\D?0139/);
  expect(report.words).toMatch(/^I pressed Hold and Person \d+ heard nothing\.$/);
  await form(page).getByText("See all that is in it").click();
  await eventually(() => form(page).locator("pre").innerText()).toBe(text.trim());
  await isAccessible(page, "report");

  const url = await play(path, "--step");
  const profile = await newProfile(browser);
  onTestFinished(() => profile.close());
  const seen = await profile.newPage();
  await seen.goto(url);
  const controls = await profile.newPage();
  await controls.goto(`${url}/_replay`);
  await controls.getByText(/^Moment 1 of \d+/).waitFor();
  await controls.getByRole("button", { name: "Next" }).click();
  await controls.getByText(/^Moment 2 of \d+/).waitFor();
  await controls.getByRole("button", { name: "Play at 20×" }).click();
  await isHeld(seen);

  await eventually(() => textOf(seen)).toBe(replacedIn(report, before));
  await controls.goto(`${url}/_replay`);
  await controls.getByRole("button", { name: "From the beginning" }).click();
  await eventually(() => seen.getByRole("button", { name: "Resume", exact: true }).count()).toBe(0);
});

/**
 * The same text with what stands for people, numbers and values in the report, and without what the page
 * had to ask for: contacts of other days are in no report.
 */
function replacedIn({ moments }: Report, text: string): string {
  const all = JSON.stringify(moments);
  const [, lea, hers] = /"customer":{"name":"(Person \d+)","number":"(number-\d+)"/.exec(all) ?? [];
  const [, entry] = /"arrived","at":\d+,"who":"(number-\d+)"/.exec(all) ?? [];
  const [, desk] = /"device":{"type":"EXTENSION","number":"(number-\d+)"/.exec(all) ?? [];
  return text
    .replaceAll("Lea Martin", lea ?? "no name")
    .replaceAll(number, hers ?? "no number")
    .replaceAll(variables.Plan, "•••")
    .replace(/(?<=Came in on )\S+/, entry ?? "nothing")
    .replace(`ext ${ana.number}`, `ext ${desk ?? "none"}`)
    .replace("\nAI\n", "\nP1\n")
    .replace("None that this desk knows of.", "They could not be read. Try again");
}
