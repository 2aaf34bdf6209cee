import { AxeBuilder } from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createSimulator, fixedId, type Simulator } from "@ringside/simulator";
import { eventually } from "./agent.ts";
import {
  newProfile,
  openBrowser,
  type Browser,
  type BrowserContext,
  type Page,
} from "./browser.ts";

/** Scenarios, automatic agents, worlds and recordings on the simulator's control page. */

let browser: Browser;
let simulator: Simulator;
let profile: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  profile = await newProfile(browser);
  page = await profile.newPage();
  await page.goto(`${simulator.url}/`);
});
afterEach(async () => {
  await profile.close();
  await simulator.close();
});

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const desk = (name: string) => page.locator(".desk", { hasText: name });
const doing = (number: number) =>
  simulator.world().agents.find(({ id }) => id === fixedId("agent", number))?.doing;

/** What a link saves. */
async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}
const open = (text: string) =>
  page.getByLabel("Open a saved world or a recording").setInputFiles({
    name: "saved.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

it("begins with a scenario by keyboard, shows who is in it and how far it is, and ends it", async () => {
  await page.getByLabel("Begin again with").selectOption("Quiet morning");
  await page.getByText("Everybody is signed out first").waitFor();
  await page.getByRole("button", { name: "Begin", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("2 automatic agents").waitFor();
  await desk("Ana Ibarra").getByText("works by itself, steady").waitFor();
  simulator.advance(16 * 60_000);
  await page.getByText("16 of 120 min").waitFor();
  await page.getByText("3 automatic agents").waitFor();
  await page.getByRole("list", { name: "Who calls" }).getByText("about 8 an hour").waitFor();
  await press("Let nobody arrive any more");
  await page.getByText("Nothing is played").waitFor();
});

it("has an agent work by itself, and by hand again", async () => {
  await press("Sign in Ana Ibarra");
  await desk("Ana Ibarra").getByText("More").click();
  const works = desk("Ana Ibarra").getByLabel("Works");
  await works.selectOption("By itself, quick");
  await desk("Ana Ibarra").getByText("works by itself, quick").waitFor();
  simulator.place({ agentId: fixedId("agent", 1) });
  simulator.advance(3_000);
  expect(doing(1)).toBe("Engaged");
  await works.selectOption("By hand");
  await desk("Ana Ibarra").getByText("works by itself").waitFor({ state: "detached" });
});

it("saves the world and opens it again, and says what is no such file", async () => {
  const id = simulator.place();
  const world = await saved("Save the world");
  simulator.reset();
  await open(world);
  await eventually(() => simulator.world().tasks[0]?.id).toBe(id);
  await open('{"hello":1}');
  await page.getByText("neither a saved world nor a recording").waitFor();
});

it("records a session and plays it again, and says that it is a replay", async () => {
  simulator.automate(fixedId("agent", 1));
  await press("Record");
  await page.getByText("recording, 0 steps").waitFor();
  simulator.place({ agentId: fixedId("agent", 1) });
  simulator.advance(60_000);
  const session = await saved("Save the recording");
  await press("Stop recording");
  simulator.reset();
  await open(session);
  const replay = page.getByRole("region", { name: "Replay" });
  await replay.waitFor();
  simulator.advance(30_000);
  await eventually(() => doing(1)).toBe("Engaged");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  }
  simulator.advance(40_000);
  await page.getByText("The replay is over").waitFor();
  await press("Go on from here");
  await replay.waitFor({ state: "detached" });
});
