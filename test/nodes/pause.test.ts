import { afterAll, beforeAll, expect, it } from "vitest";
import { desk, measured, Several, until, type AtWork } from "./several.ts";

let several: Several;
let one: AtWork;
beforeAll(async () => {
  several = await Several.open();
  one = await several.atWork(several.node(0), 0);
});
afterAll(() => several.close());

/** `PAUSE=30` for as long as WxCC itself would give a line up. */
const paused = Number(process.env["PAUSE"] ?? 6) * 1_000;

it(
  "R19: who was paused and wakes finds the desk elsewhere, and adds nothing to it",
  { timeout: paused + 60_000 },
  async () => {
    const [sleeper, other] = [several.node(0), several.node(1)];
    const taskId = await several.call(one);
    const there = one.browser.at(other.url);
    const feed = await several.feed(there);
    await until(feed, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    const before = feed.frames.length;
    sleeper.process.signal("SIGSTOP");
    const began = Date.now();
    // The other one has it now: another numbering begins, and it is live.
    await expect
      .poll(() => feed.frames.slice(before).some(({ kind }) => kind === "snapshot"), {
        timeout: 15_000,
        interval: 25,
      })
      .toBe(true);
    await until(feed, ({ link }) => link.kind === "live");
    measured(`paused: taken over after ${Date.now() - began} ms`);
    const id = crypto.randomUUID();
    expect((await there.ask({ kind: "task.hold", taskId }, id)).status).toBe(202);
    await until(feed, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + paused - Date.now())));
    sleeper.process.signal("SIGCONT");

    const woken = await several.feed(one.browser);
    const ms = await several.settled([
      { id: one.id, feed },
      { id: one.id, feed: woken },
    ]);
    measured(`woken: one socket and equal desks after ${ms} ms`);
    expect(ms).toBeLessThan(5_000);
    expect(desk(woken).tasks[taskId]?.phase.kind).toBe("held");
    // Asked by way of the one that slept, it goes where the desk is.
    expect((await one.browser.ask({ kind: "task.hold", taskId }, id)).status).toBe(202);
    expect((await one.browser.ask({ kind: "task.resume", taskId })).status).toBe(202);
    await until(feed, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    expect([await several.asked("tasks.hold"), await several.asked("tasks.unhold")]).toEqual([
      1, 1,
    ]);
    expect(await several.asked("oauth.token")).toBe(1);
  },
);

it(
  "S34, R19: who was paused in the middle of a refresh does not write over what came after",
  { timeout: 60_000 },
  async () => {
    const [sleeper, other] = [several.node(0), several.node(1)];
    const two = await several.atWork(sleeper, 1);
    const feed = await several.feed(two.browser.at(other.url));
    await until(feed, ({ link }) => link.kind === "live");
    await several.sim.expireTokensOf(two.id);
    const before = await several.asked("oauth.refresh");
    const slow = { count: 1, effect: { kind: "delay", ms: 2_000 } };
    await several.sim.fault({ operation: "oauth.refresh", ...slow });
    const idle = { kind: "state.set", auxCodeId: "0" };
    const unheard = two.browser.ask(idle).catch(() => null);
    // It is asked by then, and not answered.
    await new Promise((resolve) => setTimeout(resolve, 500));
    sleeper.process.signal("SIGSTOP");
    const { length } = feed.frames;
    await expect
      .poll(() => feed.frames.slice(length).some(({ kind }) => kind === "snapshot"), {
        timeout: 15_000,
      })
      .toBe(true);
    await until(feed, ({ link }) => link.kind === "live");
    expect(await several.asked("oauth.refresh")).toBe(before + 2);
    const stored = await several.sealedTokensOf(two.id);
    sleeper.process.signal("SIGCONT");
    await unheard;
    await several.settled([{ id: two.id, feed }]);
    expect(await several.sealedTokensOf(two.id)).toEqual(stored);
  },
);
