import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { measured, Several, until } from "./several.ts";

let several: Several | null = null;
let line: Server | null = null;
const sockets = new Set<Socket>();
afterEach(async () => {
  await several?.close();
  for (const socket of sockets) socket.destroy();
  line?.close();
  [several, line] = [null, null];
});

/** `AWAY=10` for as long as R18 says. */
const away = Number(process.env["AWAY"] ?? 3) * 1_000;
const slowly = { kind: "delay", ms: 1_500 };

it(
  "R18: while Redis is away calls go on; afterwards all is as it was",
  { timeout: 60_000 },
  async () => {
    several = await Several.open();
    const [a, b] = [several.node(0), several.node(1)];
    const one = await several.atWork(a, 0);
    const two = await several.atWork(b, 1);
    const taskId = await several.call(one);
    const there = await several.feed(one.browser.at(b.url));
    await until(there, ({ link }) => link.kind === "live");

    await several.redis.stop("SIGKILL");
    const began = Date.now();
    // Readiness says so, and the tab at the node that has the desk works on.
    await expect
      .poll(async () => (await fetch(`${a.url}/readyz`)).status, { timeout: 10_000 })
      .toBe(503);
    const id = crypto.randomUUID();
    expect((await one.browser.ask({ kind: "task.hold", taskId }, id)).status).toBe(202);
    await until(one.feed, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    await until(there, ({ link }) => link.kind === "lost");
    expect((await one.browser.at(b.url).ask({ kind: "task.resume", taskId })).status).toBe(409);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + away - Date.now())));
    await several.redis.start();

    const ms = await several.settled([one, two, { id: one.id, feed: there }], 20_000);
    measured(`Redis back: settled after ${ms} ms`);
    // What was taken meanwhile is written down, for whoever has the desk next.
    const written = () => several?.redis.command("HGET", "{ringside}:journal", `${one.id} ${id}`);
    await expect.poll(written).toContain("answer");
    expect((await one.browser.at(b.url).ask({ kind: "task.resume", taskId })).status).toBe(202);
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    expect([await several.asked("tasks.hold"), await several.asked("tasks.unhold")]).toEqual([
      1, 1,
    ]);
    expect(await several.asked("oauth.token")).toBe(2);
    for (const node of [a, b]) await node.process.ready(`${node.url}/readyz`);
  },
);

it(
  "R18: tokens that come while Redis is away are used at once, and written down when it is back",
  { timeout: 90_000 },
  async () => {
    several = await Several.open();
    const [a, b] = [several.node(0), several.node(1)];
    const one = await several.atWork(a, 0);
    const before = await several.sealedTokensOf(one.id);
    const taskId = await several.call(one);
    // First the fault: what the desk reads by itself may be the first to need new tokens.
    await several.sim.fault({ operation: "oauth.refresh", count: 1, effect: slowly });
    await several.sim.expireTokensOf(one.id);
    const asked = one.browser.ask({ kind: "task.hold", taskId });
    // It is at Webex when nothing is left to go wrong.
    const faults = `${several.sim.url}/_sim/faults`;
    const planned = async () => (await fetch(faults)).json();
    await expect.poll(planned).toEqual({ faults: [] });
    await several.redis.stop("SIGKILL");
    const answer = await asked;
    expect(answer.status, await answer.text()).toBe(202);
    await until(one.feed, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    await new Promise((resolve) => setTimeout(resolve, away));
    await several.redis.start();
    const written = async () => JSON.stringify(await several?.sealedTokensOf(one.id));
    await expect.poll(written, { timeout: 10_000 }).not.toBe(JSON.stringify(before));

    await b.process.ready(`${b.url}/readyz`);
    // They are good at the other node too, and so is what they are renewed with.
    const there = await several.feed(one.browser.at(b.url));
    await until(there, ({ link }) => link.kind === "live");
    await a.process.stop("SIGKILL");
    await several.settled([{ id: one.id, feed: there }]);
    expect(await several.asked("oauth.refresh")).toBe(1);
    await several.sim.expireTokensOf(one.id);
    const resumed = await one.browser.at(b.url).ask({ kind: "task.resume", taskId });
    expect(resumed.status).toBe(202);
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    expect(await several.asked("oauth.refresh")).toBe(2);
  },
);

it(
  "R18: a Redis that has lost its last second, and a slow one, lose no desk",
  { timeout: 60_000 },
  async () => {
    const lag = { ms: 0 };
    const redis = { port: 0 };
    line = slowLine(redis, lag);
    await once(line, "listening");
    const { port } = z.object({ port: z.number() }).parse(line.address());
    several = await Several.open({}, ["--appendonly", "no"], (started) => {
      redis.port = started.port;
      return `redis://127.0.0.1:${port}`;
    });
    const [a, b] = [several.node(0), several.node(1)];
    const one = await several.atWork(a, 0);
    const taskId = await several.call(one);
    const there = await several.feed(one.browser.at(b.url));
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
    await several.redis.command("SAVE");
    await one.browser.ask({ kind: "task.hold", taskId });
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    await several.redis.stop("SIGKILL");
    await several.redis.start();
    await several.settled([one, { id: one.id, feed: there }], 20_000);
    expect((await one.browser.ask({ kind: "task.resume", taskId })).status).toBe(202);
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");

    lag.ms = 500;
    const began = Date.now();
    expect((await one.browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
    const here = Date.now() - began;
    await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
    measured(`slow Redis: taken after ${here} ms, seen elsewhere after ${Date.now() - began} ms`);
    await several.settled([one, { id: one.id, feed: there }], 20_000);
    expect(await several.asked("tasks.hold")).toBe(2);
  },
);

/** A line to Redis on which each answer comes so much later. */
function slowLine(to: { readonly port: number }, lag: { readonly ms: number }): Server {
  return createServer((client) => {
    const redis = connect(to.port, "127.0.0.1");
    for (const socket of [client, redis]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    client.pipe(redis);
    redis.on("data", (chunk) => setTimeout(() => client.writable && client.write(chunk), lag.ms));
    redis.on("close", () => client.destroy());
    client.on("close", () => redis.destroy());
  }).listen(0, "127.0.0.1");
}
