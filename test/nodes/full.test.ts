import { afterEach, expect, it } from "vitest";
import { measured, Several, until } from "./several.ts";

let several: Several | null = null;
afterEach(async () => {
  await several?.close();
  several = null;
});

it(
  "R18: a Redis that is full stops no call, shows nobody an old desk, and is said",
  { timeout: 90_000 },
  async () => {
    several = await Several.open();
    const [a, b] = [several.node(0), several.node(1)];
    const one = await several.atWork(a, 0);
    const taskId = await several.call(one);
    const there = await several.feed(one.browser.at(b.url));
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");

    await several.redis.command("CONFIG", "SET", "maxmemory", "1");
    const began = Date.now();
    for (const node of [a, b]) {
      const ready = async () => (await fetch(`${node.url}/readyz`)).status;
      await expect.poll(ready, { timeout: 10_000 }).toBe(503);
    }
    expect(JSON.stringify(await (await fetch(`${a.url}/readyz`)).json())).toContain("store");
    // The tab at the node with the desk works on; the other one's says that it may be old, and sends nothing.
    expect((await one.browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
    await until(one.feed, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    await until(there, ({ link }) => link.kind === "lost");
    measured(`full Redis: told elsewhere after ${Date.now() - began} ms at most`);
    const refused = await one.browser.at(b.url).ask({ kind: "task.resume", taskId });
    expect([409, 503]).toContain(refused.status);
    // Who comes now is told to come again, on a page and not by a stack.
    const newcomer = await several.browser(b).go("/auth/signin");
    expect(newcomer.headers.get("location")).toMatch(/^\/\?problem=/);

    await several.redis.command("CONFIG", "SET", "maxmemory", "0");
    const ms = await several.settled([one, { id: one.id, feed: there }], 20_000);
    measured(`room again: settled after ${ms} ms`);
    expect((await one.browser.at(b.url).ask({ kind: "task.resume", taskId })).status).toBe(202);
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    expect([await several.asked("tasks.hold"), await several.asked("tasks.unhold")]).toEqual([
      1, 1,
    ]);
    for (const node of [a, b]) await node.process.ready(`${node.url}/readyz`);
  },
);
