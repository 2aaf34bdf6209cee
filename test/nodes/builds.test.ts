import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { openBrowser, type Browser } from "../journeys/browser.ts";
import { ana, isIn, press, sees, startShift, wrapUp } from "../journeys/agent.ts";
import { nextBuild, type NextBuild } from "./next-build.ts";
import { desk, measured, Several, until, type AtWork, type Node } from "./several.ts";

let several: Several;
let next: NextBuild;
let chromium: Browser;
beforeAll(async () => {
  next = nextBuild();
  [several, chromium] = await Promise.all([Several.open({ RINGSIDE_DRAIN: "1" }), openBrowser()]);
});
afterAll(async () => {
  await chromium.close();
  await several.close();
  next.remove();
});

async function versionOf(node: Node): Promise<string> {
  const answer = await several.browser(node).get("/api/openapi.json");
  return z.object({ info: z.object({ version: z.string() }) }).parse(await answer.json()).info
    .version;
}

/** Ends a node as a roll-out does, and starts it as the other build. */
async function roll(node: Node, main?: string): Promise<void> {
  node.process.signal("SIGTERM");
  expect(await node.process.ended()).toBe(0);
  await several.restart(node, {}, main);
}

/** Holds and resumes this agent's call, through these nodes in turn, until told to stop. */
function worker(one: AtWork, taskId: string, nodes: readonly Node[]) {
  let taken = 0;
  const told = new AbortController();
  const work = async (): Promise<void> => {
    for (let n = 0; !told.signal.aborted; n += 1) {
      const phase = desk(one.feed).tasks[taskId]?.phase.kind;
      const [kind, next] = phase === "held" ? ["task.resume", "connected"] : ["task.hold", "held"];
      const via = one.browser.at(nodes[n % nodes.length]?.url ?? "");
      const answer = await via.ask({ kind, taskId });
      if (answer.status === 202) {
        taken += 1;
        await until(one.feed, ({ tasks }) => tasks[taskId]?.phase.kind === next);
      } else {
        // The desk is on its way to the other node.
        expect(answer.status).toBe(409);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const done = work();
  return {
    taken: () => taken,
    async stop() {
      told.abort();
      await done;
      return taken;
    },
  };
}

it(
  "R30: nodes of two builds work side by side, through a roll-out and back, and pass over what they do not know",
  { timeout: 120_000 },
  async () => {
    const [a, b] = [several.node(0), several.node(1)];
    await roll(b, next.main);
    expect([await versionOf(a), await versionOf(b)]).toEqual(["0.1.0", "0.2.0"]);
    const agents: AtWork[] = [];
    for (let n = 0; n < 4; n += 1) agents.push(await several.atWork(n < 2 ? a : b, n + 4));
    const calls = await Promise.all(agents.map((one) => several.call(one)));
    let clicks = 0;

    /** All work, each seen from one of these nodes, by way of all of them, for as long as this takes. */
    const underLoad = async (nodes: readonly Node[], meanwhile: () => Promise<void>) => {
      const seen = await Promise.all(
        agents.map(async ({ id, browser }, n) => {
          const node = nodes[n % nodes.length] ?? a;
          const feed = await several.feed(browser.at(node.url));
          await until(feed, ({ link }) => link.kind === "live");
          return { id, browser, feed };
        }),
      );
      const workers = seen.map((one, n) => worker(one, calls[n] ?? "", nodes));
      await meanwhile();
      const least = () => Math.min(...workers.map(({ taken }) => taken()));
      const before = least();
      await expect.poll(least, { timeout: 20_000 }).toBeGreaterThan(before + 5);
      for (const one of workers) clicks += await one.stop();
      await several.settled(seen);
      const frames = seen.flatMap(({ feed }) => feed.frames);
      expect(frames.filter(({ kind }) => kind === "bye")).toEqual([]);
      expect(several.output()).not.toContain('"level":50');
      return frames.filter((frame) => frame.kind === "change" && frame.change.kind === "unknown");
    };

    // What the next build tells is there, and is passed over by the older one.
    expect(await underLoad([a, b], async () => undefined)).not.toEqual([]);
    await underLoad([b], () => roll(a, next.main));
    await underLoad([a], () => roll(b));
    await underLoad([b], () => roll(a));
    expect([await versionOf(a), await versionOf(b)]).toEqual(["0.1.0", "0.1.0"]);
    expect(await underLoad([a, b], async () => undefined)).toEqual([]);
    const asked = (await several.asked("tasks.hold")) + (await several.asked("tasks.unhold"));
    measured(`two builds: ${clicks} clicks of four agents, through four moves of a node`);
    expect(asked).toBe(clicks);
    expect(await several.asked("oauth.token")).toBe(4);
    for (const { browser } of agents) {
      for (const { url } of [a, b]) expect((await browser.at(url).get("/api/me")).status).toBe(200);
    }
  },
);

it(
  "R30: the page of the older build says that there is a newer one when no contact is open, and not before",
  { timeout: 90_000 },
  async () => {
    const a = several.node(0);
    const profile = await chromium.newContext({ viewport: { width: 1440, height: 900 } });
    profile.setDefaultTimeout(15_000);
    const page = await profile.newPage();
    const build = () => page.evaluate(() => document.querySelector("meta[name=build]") !== null);
    let loads = 0;
    page.on("load", () => (loads += 1));
    await page.goto(several.origin);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await startShift(page, several.origin, ana);
    const id = await several.sim.call({ agentId: several.person(0), customerName: "Lea Martin" });
    await isIn(page, "Ringing");
    await several.sim.answer(id);
    await isIn(page, "Engaged");
    const before = loads;

    await roll(a, next.main);
    await expect.poll(() => page.evaluate(waitingWorker), { timeout: 20_000 }).toBe(true);
    // The call goes on, in a page that is the older one and says nothing.
    await press(page, "Hold");
    await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
    expect(await page.getByText("Ringside was updated").count()).toBe(0);
    expect([loads - before, await build()]).toEqual([0, false]);
    await press(page, "Resume");
    await press(page, "End");
    await wrapUp(page, "Resolved");
    await isIn(page, "Available");
    await sees(page, "Reload when it suits you");
    expect([loads - before, await build()]).toEqual([0, false]);
    await press(page, "Reload");
    await expect.poll(build, { timeout: 15_000 }).toBe(true);
    await isIn(page, "Available");
    expect(loads - before).toBe(1);
    await profile.close();
  },
);

/** Whether a newer build has come to this browser and waits. */
async function waitingWorker(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration !== undefined && registration.waiting !== null;
}
