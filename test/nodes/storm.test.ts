import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import type { Browser } from "../../apps/server/src/browser.sample.ts";
import { measured, Several, type AtWork } from "./several.ts";

/** `TABS=5000` for as many as R25 says. */
const tabs = Number(process.env["TABS"] ?? 600);
const tabsOfSession = 20;
const agentsAtWork = 5;

let several: Several | null = null;
let proxy: Proxy | null = null;
afterEach(async () => {
  proxy?.close();
  await several?.close();
  [several, proxy] = [null, null];
});

/** What stands before the desktop, and is restarted. */
class Proxy {
  readonly #to: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #open = true;

  constructor(to: number) {
    this.#to = to;
    this.#server = createServer((client) => {
      this.#keep(client);
      if (!this.#open) return void client.destroy();
      const server = connect(this.#to, "localhost");
      this.#keep(server);
      client.pipe(server).pipe(client);
      client.on("close", () => server.destroy());
      server.on("close", () => client.destroy());
    }).listen({ port: 0, host: "127.0.0.1", backlog: 8_192 });
  }

  async port(): Promise<number> {
    if (!this.#server.listening) await once(this.#server, "listening");
    return z.object({ port: z.number() }).parse(this.#server.address()).port;
  }

  drop(): void {
    this.#open = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#open = true;
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }
}

/** A tab as light as can be, so that thousands fit beside the server. */
class Tab {
  snapshots = 0;
  changes = 0;
  isOpen = false;
  refusals: { readonly status: number; readonly again: string | null }[] = [];
  #lastId: string | null = null;
  #tries = 0;
  readonly #headers: Record<string, string>;
  readonly #port: number;

  constructor(browser: Browser, origin: string, port: number) {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    this.#headers = { cookie, host: new URL(origin).host, "sec-fetch-site": "same-origin" };
    this.#port = port;
  }

  /** Opens the stream, and resolves at the first frame of this kind. */
  async hears(kind: "snapshot" | "change"): Promise<void> {
    const before = kind === "snapshot" ? this.snapshots : this.changes;
    return new Promise((resolve) => {
      const again = (): void => {
        this.#tries += 1;
        setTimeout(open, Math.random() * Math.min(5_000, 100 * 2 ** this.#tries));
      };
      const open = (): void => {
        const headers = {
          ...this.#headers,
          ...(this.#lastId && { "last-event-id": this.#lastId }),
        };
        const asked = request({ port: this.#port, path: "/api/feed", agent: false, headers });
        asked.on(
          "error",
          () => void (this[kind === "snapshot" ? "snapshots" : "changes"] === before && again()),
        );
        asked.on("response", (answer) => {
          answer.on("error", () => undefined);
          if (answer.statusCode !== 200) {
            const { "retry-after": wait } = answer.headers;
            this.refusals.push({ status: answer.statusCode ?? 0, again: wait ?? null });
            answer.resume();
            return again();
          }
          this.isOpen = true;
          answer.on("close", () => (this.isOpen = false));
          answer.on("data", (chunk: Buffer) => {
            this.#read(chunk.toString());
            if ((kind === "snapshot" ? this.snapshots : this.changes) > before) resolve();
          });
        });
        asked.end();
      };
      open();
    });
  }

  #read(text: string): void {
    for (const [, kind] of text.matchAll(/^event: (\w+)$/gm)) {
      if (kind === "snapshot") this.snapshots += 1;
      if (kind === "change") this.changes += 1;
    }
    this.#lastId = [...text.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? this.#lastId;
  }
}

const megabytesOf = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;

it(
  "R25: thousands of tabs that come back at the same instant get just what they missed, and a call goes on",
  { timeout: 240_000 },
  async () => {
    several = await Several.open({
      RINGSIDE_SESSIONS_PER_AGENT: String(Math.ceil(tabs / tabsOfSession / agentsAtWork) + 1),
    });
    const start = performance.now();
    const { origin } = several;
    const node = several.node(0);
    proxy = new Proxy(Number(new URL(node.url).port));
    const port = await proxy.port();
    const agents: AtWork[] = [];
    for (let at = 0; at < agentsAtWork; at += 1) agents.push(await several.atWork(node, at));
    const all: Tab[] = [];
    const tooMany: Tab[] = [];
    const share = Math.ceil(tabs / agentsAtWork);
    const house = several;
    await Promise.all(
      agents.map(async (_one, at) => {
        for (let n = 0; n < share; n += tabsOfSession) {
          const browser = await house.signIn(node, at);
          const ofThis = Math.min(tabsOfSession, share - n);
          for (let tab = 0; tab < ofThis; tab += 1) all.push(new Tab(browser, origin, port));
          if (ofThis === tabsOfSession) tooMany.push(new Tab(browser, origin, port));
        }
      }),
    );
    measured(`signed in after ${Math.round(performance.now() - start)} ms`);
    await Promise.all(all.map((tab) => tab.hears("snapshot")));
    const [first, ...others] = agents;
    if (!first) throw new Error("there are some");
    const taskId = await several.call(first);
    const before = megabytesOf(node.process.pid);
    const { sim } = several;
    const lines = async () =>
      (await sim.requests()).filter(({ operation }) => /subscribe|reload/.test(operation ?? ""))
        .length;
    const linesBefore = await lines();

    for (const round of [1, 2]) {
      proxy.drop();
      for (const tab of all) tab.snapshots = 0;
      // What each of them misses.
      for (const { browser } of others) {
        await browser.ask({
          kind: "state.set",
          auxCodeId: round === 1 ? await idleCode(browser) : "0",
        });
      }
      await first.browser.ask({ kind: round === 1 ? "task.hold" : "task.resume", taskId });
      await new Promise((resolve) => setTimeout(resolve, 500));
      proxy.open();
      const began = Date.now();
      const back = Promise.all(all.map((tab) => tab.hears("change")));
      const clicked = Date.now();
      const pause = { kind: round === 1 ? "task.resume" : "task.hold", taskId };
      expect((await first.browser.ask(pause)).status).toBe(202);
      const click = Date.now() - clicked;
      await back;
      const ms = Date.now() - began;
      const refused = all.flatMap(({ refusals }) => refusals);
      measured(
        `${tabs} tabs back at once: all live after ${ms} ms, a click meanwhile taken after ${click} ms, ` +
          `${refused.length} refused, ${Math.round(megabytesOf(node.process.pid))} MB (before: ${Math.round(before)})`,
      );
      expect(all.filter(({ snapshots }) => snapshots > 0)).toEqual([]);
      expect(refused.filter(({ again }) => again === null)).toEqual([]);
      expect(click).toBeLessThan(5_000);
    }
    const open = () => all.filter(({ isOpen }) => isOpen).length;
    expect(open()).toBe(all.length);
    // Each session has as many as it may: for one more the oldest gives way.
    await Promise.all(tooMany.map((tab) => tab.hears("snapshot")));
    expect(tooMany.length).toBeGreaterThan(0);
    await expect.poll(open).toBe(all.length - tooMany.length);
    // WxCC has noticed nothing of it.
    expect(await lines()).toBe(linesBefore);
  },
);

async function idleCode(browser: Browser): Promise<string> {
  const { idleCodes } = z
    .object({ idleCodes: z.array(z.object({ id: z.string() })) })
    .parse(await (await browser.get("/api/directory")).json());
  return idleCodes[0]?.id ?? "";
}
