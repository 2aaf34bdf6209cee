import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { setStage, type Stage } from "../stage/index.ts";
import { ana, isIn, startShift, type Seat } from "./agent.ts";
import {
  newProfile,
  openBrowser,
  type Browser,
  type BrowserContext,
  type Page,
} from "./browser.ts";

/** What a journey plays on: one stage for a file, a fresh browser profile and world for each test. */
export class Scene {
  stage!: Stage;
  browser!: Browser;
  profile!: BrowserContext;
  page!: Page;
  /** What the page threw and nobody caught; a test that expects some takes them out. */
  readonly errors: string[] = [];
}

/** Sets the scene for the tests of a file, with these settings of the desktop's server. A page that throws fails its test. */
export function setScene(env: Record<string, string> = {}): Scene {
  const scene = new Scene();
  beforeAll(async () => {
    [scene.stage, scene.browser] = await Promise.all([setStage(env), openBrowser()]);
  });
  afterAll(async () => {
    await scene.browser.close();
    await scene.stage.close();
  });
  beforeEach(async () => {
    await scene.stage.sim.reset();
    await scene.stage.sim.settings({ traffic: { enabled: false }, answerAfterMs: null });
    scene.profile = await newProfile(scene.browser);
    scene.profile.on("weberror", (error) => scene.errors.push(error.error().message));
    scene.page = await scene.profile.newPage();
  });
  afterEach(async () => {
    // Now and then Chromium never finishes closing a profile whose pages share a worker: then it goes whole.
    const closed = await within(5_000, scene.profile.close());
    if (!closed) [scene.browser] = await Promise.all([openBrowser(), scene.browser.close()]);
    expect(scene.errors.splice(0)).toEqual([]);
  });
  return scene;
}

/** Whether it is done in so many milliseconds. */
function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms));
  return Promise.race([work.then(() => true), late]);
}

/** An agent in a call with Lea Martin; gives the call's id. */
export async function inCall({ page, stage }: Scene, seat: Seat = ana): Promise<string> {
  await startShift(page, stage.url, seat);
  const id = await stage.sim.call({ customerName: "Lea Martin" });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  return id;
}

/** The agent of this name, as the simulator has it. */
export async function agentNamed({ stage }: Scene, name: string) {
  const { agents } = await stage.sim.world();
  const agent = agents.find((one) => one.name === name);
  if (!agent) throw new Error(`nobody is called ${name}`);
  return agent;
}

/** How often WxCC was asked for this. */
export async function timesAsked({ stage }: Scene, operation: string): Promise<number> {
  const seen = await stage.sim.requests();
  return seen.filter((one) => one.operation === operation).length;
}
