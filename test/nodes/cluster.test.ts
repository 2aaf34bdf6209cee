import { afterEach, expect, it } from "vitest";
import { RedisServer } from "../../apps/server/src/redis.sample.ts";
import { measured, Several, until } from "./several.ts";

let several: Several | null = null;
const cluster: RedisServer[] = [];
afterEach(async () => {
  await several?.close();
  await Promise.all(cluster.splice(0).map((one) => one.close()));
  several = null;
});

it("works on a cluster of Redis as on one: a desk is read along, and taken over", async () => {
  several = await Several.open({}, [], async () => {
    cluster.push(...(await RedisServer.cluster()));
    return `redis+cluster://${cluster.map(({ port }) => `127.0.0.1:${port}`).join(",")}`;
  });
  const [a, b] = [several.node(0), several.node(1)];
  const one = await several.atWork(a, 0);
  const taskId = await several.call(one);
  const there = await several.feed(one.browser.at(b.url));
  await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
  // Asked for at one node, done at the other.
  expect((await one.browser.at(b.url).ask({ kind: "task.hold", taskId })).status).toBe(202);
  await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "held");

  await a.process.stop("SIGKILL");
  const ms = await several.settled([{ id: one.id, feed: there }]);
  measured(`on a cluster: settled ${ms} ms after a kill`);
  expect((await one.browser.at(b.url).ask({ kind: "task.resume", taskId })).status).toBe(202);
  await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
  expect([await several.asked("tasks.hold"), await several.asked("tasks.unhold")]).toEqual([1, 1]);
});
