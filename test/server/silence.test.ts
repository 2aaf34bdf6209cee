import { describe, expect, it, type TestContext } from "vitest";
import type { Feed } from "../../apps/server/src/browser.sample.ts";
import { deskOf, House, outcomeOf, until } from "./house.ts";

/** An agent in a call, of which WxCC is asked something once. */
async function inCall({ onTestFinished }: Pick<TestContext, "onTestFinished">) {
  const house = await House.open();
  onTestFinished(() => house.close());
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  return { house, browser, feed, taskId };
}

const settled = (feed: Feed, id: string) =>
  until(feed, (desk) => (desk.commands[id]?.outcome ?? null) !== null).then(
    (desk) => desk.commands[id]?.outcome,
  );

describe.concurrent("when WxCC says nothing", () => {
  it.for([
    [true, "held", "done"],
    [false, "connected", "unknown"],
  ] as const)(
    "a broken connection leaves the truth to be read (done: %s)",
    async ([performed, phase, outcome], context) => {
      const { house, browser, feed, taskId } = await inCall(context);
      house.fault("tasks.hold", { kind: "reset", performed });
      const response = await browser.ask({ kind: "task.hold", taskId }, "click-hold");
      expect(await outcomeOf(response)).toEqual([502, "unreachable"]);
      expect(await settled(feed, "click-hold")).toMatchObject({ kind: outcome });
      expect(deskOf(feed.frames)?.tasks[taskId]?.phase.kind).toBe(phase);
      expect(house.asked("tasks.hold")).toBe(1);
    },
  );

  it("a hanging request ends, the call goes on", async (context) => {
    const { house, browser, feed, taskId } = await inCall(context);
    house.fault("tasks.hold", { kind: "hang", performed: false });
    const response = await browser.ask({ kind: "task.hold", taskId }, "click-hold");
    expect(await outcomeOf(response)).toEqual([504, "timeout"]);
    expect(await settled(feed, "click-hold")).toMatchObject({ kind: "unknown" });
    expect(house.asked("tasks.hold")).toBe(1);
  });

  it("R4: a 202 that nothing follows is unknown after 20 s", async (context) => {
    const { house, browser, feed, taskId } = await inCall(context);
    house.fault("tasks.hold", { kind: "silent", performed: false });
    const reloads = house.asked("agents.reload");
    expect((await browser.ask({ kind: "task.hold", taskId }, "click-hold")).status).toBe(202);
    expect(await settled(feed, "click-hold")).toMatchObject({ kind: "unknown" });
    expect([house.asked("tasks.hold"), house.asked("agents.reload")]).toEqual([1, reloads + 1]);
  });
});
