import { afterEach, beforeEach, expect, it } from "vitest";
import type { Browser, Feed } from "../../apps/server/src/browser.sample.ts";
import { deskOf, House, outcomeOf, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** Holds and resumes so many times; how long each took to be seen, the longest last. */
async function times(browser: Browser, feed: Feed, taskId: string, count: number) {
  const took: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const [kind, phase] = n % 2 === 0 ? ["task.hold", "held"] : ["task.resume", "connected"];
    const began = performance.now();
    expect((await browser.ask({ kind, taskId })).status).toBe(202);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === phase);
    took.push(performance.now() - began);
    // No faster than a hand, and than WxCC's limit.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return took.toSorted((a, b) => a - b);
}

it("R6: a WxCC that hangs for one agent does not slow another", async () => {
  const other = await house.atWork(1);
  const otherTask = await house.inCall(other.feed, 1);
  const { browser, feed } = await house.atWork(0);
  const taskId = await house.inCall(feed, 0);
  const before = await times(other.browser, other.feed, otherTask, 10);

  const { id: agentId } = house.person(0);
  house.simulator.fault({ operation: "*", agentId, effect: { kind: "hang" } });
  const hanging = browser.ask({ kind: "task.hold", taskId });
  const during = await times(other.browser, other.feed, otherTask, 10);
  // Twice, and what a busy machine adds.
  expect(during.at(-1)).toBeLessThan(Math.max(2 * (before.at(-1) ?? 0), 250));
  expect(await outcomeOf(await hanging)).toEqual([504, "timeout"]);
  expect(deskOf(other.feed.frames)?.link.kind).toBe("live");
});
