import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { measured, Several, until, type AtWork } from "./several.ts";

let several: Several;
const agents: AtWork[] = [];
beforeAll(async () => {
  several = await Several.open({ RINGSIDE_DRAIN: "2" });
  for (let n = 0; n < 4; n += 1) agents.push(await several.atWork(several.node(0), n));
});
afterAll(() => several.close());

it("R17: a node that is stopped hands its desks over: nobody is idled, no line is missed", async () => {
  const [leaving, staying] = [several.node(0), several.node(1)];
  const [first] = agents;
  if (!first) throw new Error("there are four");
  const taskId = await several.call(first);
  const feeds = await Promise.all(
    agents.map(async ({ id, browser }) => ({
      id,
      feed: await several.feed(browser.at(staying.url)),
    })),
  );
  await Promise.all(feeds.map(({ feed }) => until(feed, ({ link }) => link.kind === "live")));
  const sockets = new Set<number>();
  const states = new Set<string | undefined>();
  let overlapSince = 0;
  let overlap = 0;
  const ids = new Set(agents.map(({ id }) => id));
  let watching = true;
  const watch = (async () => {
    for (;;) {
      if (!watching) return;
      const counts = (await several.truth()).agents.filter(({ id }) => ids.has(id));
      for (const agent of counts) {
        sockets.add(agent.sockets);
        if (agent.id !== first.id) states.add(agent.state?.kind);
      }
      const both = counts.some((agent) => agent.sockets > 1);
      if (both && overlapSince === 0) overlapSince = Date.now();
      if (!both && overlapSince > 0) {
        overlap = Math.max(overlap, Date.now() - overlapSince);
        overlapSince = 0;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  leaving.process.signal("SIGTERM");
  await expect
    .poll(async () => (await fetch(`${leaving.url}/readyz`).catch(() => null))?.status)
    .toBe(503);
  expect(leaving.process.alive).toBe(true);
  // What is clicked meanwhile is done, once; for as long as the line is on its way it is refused.
  const clicked = Date.now();
  const click = async () => {
    const answer = await first.browser.at(staying.url).ask({ kind: "task.hold", taskId });
    if (answer.status === 202) return 202;
    return z.object({ code: z.string() }).parse(await answer.json()).code;
  };
  const answers: unknown[] = [];
  while (answers.at(-1) !== 202 && Date.now() < clicked + 8_000) answers.push(await click());
  measured(`a click during the drain: taken after ${Date.now() - clicked} ms`);
  expect([...new Set(["linkLost", ...answers])]).toEqual(["linkLost", 202]);
  expect(await leaving.process.ended()).toBe(0);
  const ms = await several.settled(feeds);
  watching = false;
  await watch;
  measured(`drained: settled ${ms} ms after the end; two lines at once for ${overlap} ms at most`);
  expect([...sockets].toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(overlap).toBeLessThan(8_000);
  expect([...states]).toEqual(["Available"]);
  expect(await several.asked("tasks.hold")).toBe(1);
  // And back again, by the same means.
  await several.restart(leaving);
  expect((await first.browser.get("/api/me")).status).toBe(200);
});
