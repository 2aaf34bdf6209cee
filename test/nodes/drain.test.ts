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

/** Looks at the world all the time: on how many lines agents are, and in which states. */
function watch() {
  const ids = new Set(agents.map(({ id }) => id));
  const sockets = new Set<number>();
  const states = new Set<string | undefined>();
  let overlapSince: number | null = null;
  let overlapMs = 0;
  let watching = true;
  const look = async (): Promise<void> => {
    const seen = (await several.truth()).agents.filter(({ id }) => ids.has(id));
    for (const agent of seen) {
      sockets.add(agent.sockets);
      states.add(agent.state?.kind);
    }
    const both = seen.some((agent) => agent.sockets > 1);
    if (both) overlapSince ??= Date.now();
    else if (overlapSince !== null) {
      overlapMs = Math.max(overlapMs, Date.now() - overlapSince);
      overlapSince = null;
    }
  };
  const done = (async () => {
    for (;;) {
      if (!watching) return;
      await look();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async end() {
      watching = false;
      await done;
      return { sockets: [...sockets].toSorted((a, b) => a - b), states: [...states], overlapMs };
    },
  };
}

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
  const seen = watch();
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
  const { sockets, states, overlapMs } = await seen.end();
  measured(
    `drained: settled ${ms} ms after the end; two lines at once for ${overlapMs} ms at most`,
  );
  expect(sockets).toEqual([1, 2]);
  expect(overlapMs).toBeLessThan(8_000);
  expect(states).toEqual(["Available"]);
  expect(await several.asked("tasks.hold")).toBe(1);
  // And back again, by the same means.
  await several.restart(leaving);
  expect((await first.browser.get("/api/me")).status).toBe(200);
});

it("R17: a node that is stopped waits for another that has just been still", async () => {
  const [still, leaving] = [several.node(0), several.node(1)];
  const feeds = await Promise.all(
    agents.map(async ({ id, browser }) => ({
      id,
      feed: await several.feed(browser.at(still.url)),
    })),
  );
  expect(await several.settled(feeds)).toBeLessThan(15_000);
  const seen = watch();
  still.process.signal("SIGSTOP");
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  leaving.process.signal("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 500));
  still.process.signal("SIGCONT");
  expect(await leaving.process.ended()).toBe(0);
  const ms = await several.settled(feeds);
  const { sockets, states } = await seen.end();
  measured(`handed to one that was still: settled ${ms} ms after the end`);
  expect(sockets).toEqual([1, 2]);
  expect(states).toEqual(["Available"]);
});
