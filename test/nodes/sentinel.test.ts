import { afterEach, expect, it } from "vitest";
import { RedisServer } from "../../apps/server/src/redis.sample.ts";
import { measured, Several, until } from "./several.ts";

let several: Several | null = null;
const others: RedisServer[] = [];
afterEach(async () => {
  await several?.close();
  await Promise.all(others.splice(0).map((one) => one.close()));
  several = null;
});

it(
  "R18: when sentinels make a replica the master, every desk goes on with it",
  { timeout: 120_000 },
  async () => {
    several = await Several.open({}, [], async (master) => {
      const replica = await RedisServer.start("--replicaof", "127.0.0.1", `${master.port}`);
      others.push(replica);
      const linked = async () => String(await replica.command("INFO", "replication"));
      await expect.poll(linked, { timeout: 15_000 }).toContain("master_link_status:up");
      for (let n = 0; n < 3; n += 1) {
        others.push(await RedisServer.sentinel("main", master.port, 2));
      }
      const watched = async () =>
        String(await sentinels()[0]?.command("SENTINEL", "MASTER", "main"));
      await expect.poll(watched, { timeout: 20_000 }).toMatch(/num-slaves,1,num-other-sentinels,2/);
      const hosts = sentinels().map(({ port }) => `127.0.0.1:${port}`);
      return `redis+sentinel://${hosts.join(",")}/main`;
    });
    const [a, b] = [several.node(0), several.node(1)];
    const one = await several.atWork(a, 0);
    const two = await several.atWork(b, 1);
    const taskId = await several.call(one);
    const there = await several.feed(one.browser.at(b.url));
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");

    const began = Date.now();
    await several.redis.stop("SIGKILL");
    // Meanwhile the tab at the node with the desk works on.
    expect((await one.browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
    await until(one.feed, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    const promoted = async () => String(await others[0]?.command("ROLE"));
    await expect.poll(promoted, { timeout: 30_000 }).toMatch(/^master/);
    measured(`fail-over: the replica is the master after ${Date.now() - began} ms`);
    const since = Date.now();
    for (const node of [a, b]) await node.process.ready(`${node.url}/readyz`);
    await several.settled([one, two, { id: one.id, feed: there }], 20_000);
    measured(`fail-over: settled ${Date.now() - since} ms after that`);

    await expect
      .poll(async () => (await one.browser.at(b.url).ask({ kind: "task.resume", taskId })).status)
      .toBe(202);
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    expect([await several.asked("tasks.hold"), await several.asked("tasks.unhold")]).toEqual([
      1, 1,
    ]);
    // Nobody had to sign in again.
    expect(await several.asked("oauth.token")).toBe(2);
    for (const { browser } of [one, two]) expect((await browser.get("/api/me")).status).toBe(200);
  },
);

function sentinels(): readonly RedisServer[] {
  return others.slice(1);
}
