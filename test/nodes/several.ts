import { fileURLToPath } from "node:url";
import type { Desk } from "@ringside/desk";
import type { Truth } from "@ringside/simulator";
import { expect } from "vitest";
import { z } from "zod";
import { Browser, type Feed } from "../../apps/server/src/browser.sample.ts";
import { RedisServer } from "../../apps/server/src/redis.sample.ts";
import { asDesk, asWorld } from "../convergence/same.ts";
import { deskOf, login, until } from "../server/house.ts";
import { freePort, Process, SimulatorControl } from "../stage/index.ts";

const script = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const thisBuild = script("apps/server/dist/main.js");

/** One of several servers of one desktop. */
export interface Node {
  readonly url: string;
  process: Process;
}

/** An agent at work: a browser, led to one node, and its stream. */
export interface AtWork {
  readonly id: string;
  readonly browser: Browser;
  readonly feed: Feed;
}

/** Servers of one desktop on one Redis, before a simulator: all of them processes. */
export class Several {
  readonly redis: RedisServer;
  readonly sim: SimulatorControl;
  readonly nodes: readonly Node[];
  readonly origin: string;
  readonly #simulator: Process;
  readonly #env: NodeJS.ProcessEnv;
  readonly #feeds: Feed[] = [];
  #people: readonly string[] = [];

  private constructor(
    redis: RedisServer,
    simulator: Process,
    sim: SimulatorControl,
    nodes: readonly Node[],
    env: NodeJS.ProcessEnv,
  ) {
    [this.redis, this.#simulator, this.sim] = [redis, simulator, sim];
    [this.nodes, this.#env] = [nodes, env];
    this.origin = z.string().parse(env["RINGSIDE_PUBLIC_URL"]);
  }

  /** @param store where the nodes find Redis, if not at its own address */
  static async open(
    over: NodeJS.ProcessEnv = {},
    redisArgs: readonly string[] = [],
    store?: (redis: RedisServer) => string | Promise<string>,
  ): Promise<Several> {
    const redis = await RedisServer.start(...redisArgs);
    const simPort = await freePort();
    const simUrl = `http://localhost:${simPort}`;
    const base = { PATH: process.env["PATH"] };
    const simulator = new Process(
      script("apps/simulator/dist/main.js"),
      ["--port", `${simPort}`],
      base,
    );
    await simulator.ready(`${simUrl}/_sim`);
    const sim = new SimulatorControl(simUrl);
    await sim.settings({ traffic: { enabled: false }, answerAfterMs: null });
    const { client } = await sim.about();
    const urls = [await freePort(), await freePort()].map((port) => `http://localhost:${port}`);
    const env = {
      ...base,
      RINGSIDE_PUBLIC_URL: urls[0] ?? "",
      RINGSIDE_WXCC_URL: simUrl,
      RINGSIDE_WEBEX_URL: simUrl,
      RINGSIDE_CLIENT_ID: client.id,
      RINGSIDE_CLIENT_SECRET: client.secret,
      RINGSIDE_STORE: (await store?.(redis)) ?? redis.url,
      RINGSIDE_KEYS: Buffer.from("0123456789abcdef0123456789abcdef").toString("base64"),
      RINGSIDE_REQUESTS_PER_MINUTE: "6000",
      ...over,
    };
    const nodes = urls.map((url) => ({ url, process: startNode(url, env) }));
    const several = new Several(redis, simulator, sim, nodes, env);
    await Promise.all(nodes.map((node) => node.process.ready(`${node.url}/readyz`))).catch(
      async (error: unknown) => {
        await several.close();
        throw error;
      },
    );
    // The fourth has a number of their own, and may sign in with no other.
    several.#people = (await several.truth()).agents
      .map(({ id }) => id)
      .filter((_id, n) => n !== 3);
    return several;
  }

  node(at: 0 | 1): Node {
    const node = this.nodes[at];
    if (!node) throw new Error("there are two");
    return node;
  }

  /** Starts a node anew that has ended, with settings of its own; of another build, where `main` is its. */
  async restart(node: Node, over: NodeJS.ProcessEnv = {}, main = thisBuild): Promise<void> {
    node.process = startNode(node.url, { ...this.#env, ...over }, main);
    await node.process.ready(`${node.url}/readyz`);
  }

  async close(): Promise<void> {
    for (const feed of this.#feeds) feed.close();
    for (const { process: one } of this.nodes) one.signal("SIGCONT");
    await Promise.all(this.nodes.map((node) => node.process.stop("SIGKILL")));
    await this.#simulator.stop("SIGKILL");
    await this.redis.close();
  }

  async truth(): Promise<Truth> {
    const answer = await fetch(`${this.sim.url}/_sim/world`);
    return z.custom<Truth>((value) => typeof value === "object").parse(await answer.json());
  }

  /** How often each operation was asked for. */
  async asked(operation: string): Promise<number> {
    return (await this.sim.requests()).filter((one) => one.operation === operation).length;
  }

  /** What was asked for with this person's tokens. */
  async askedBy(agentId: string): Promise<string[]> {
    const requests = (await this.sim.requests()).filter((one) => one.agentId === agentId);
    return requests.map(({ operation }) => operation ?? "");
  }

  /** Tokens as they are stored, of each of this person's sessions. */
  async sealedTokensOf(agentId: string): Promise<unknown[]> {
    const members = await this.redis.command("SMEMBERS", `{ringside}:sessions:${agentId}`);
    const hashes = z.array(z.string()).parse(members);
    const of = (hash: string) =>
      this.redis.command("HGET", `{ringside}:session:${hash}`, "sealedTokens");
    return Promise.all(hashes.map(of));
  }

  /** The way back from Webex, for this person. */
  async callback(browser: Browser, agentId: string): Promise<string> {
    const away = await browser.go("/auth/signin");
    const form = new URLSearchParams(new URL(away.headers.get("location") ?? "").searchParams);
    form.set("account", agentId);
    form.set("decision", "accept");
    const address = `${this.sim.url}/v1/authorize`;
    const answer = await fetch(address, { method: "POST", body: form, redirect: "manual" });
    const back = new URL(answer.headers.get("location") ?? "");
    return back.pathname + back.search;
  }

  browser(node: Node): Browser {
    return new Browser(this.origin, node.url);
  }

  async signIn(node: Node, at: number): Promise<Browser> {
    const browser = this.browser(node);
    const back = await browser.go(await this.callback(browser, this.person(at)));
    expect(back.headers.get("location")).toBe("/");
    return browser;
  }

  person(at: number): string {
    const id = this.#people[at];
    if (id === undefined) throw new Error("there is no such person");
    return id;
  }

  async feed(browser: Browser, after: string | null = null): Promise<Feed> {
    const feed = await browser.feed(after);
    this.#feeds.push(feed);
    return feed;
  }

  /** Signed in, at a station, Available. */
  async atWork(node: Node, at: number): Promise<AtWork> {
    const browser = await this.signIn(node, at);
    const feed = await this.feed(browser);
    await until(feed, ({ link }) => link.kind === "live");
    const { teams } = z
      .object({ teams: z.array(z.object({ id: z.string() })) })
      .parse(await (await browser.get("/api/directory")).json());
    await browser.ask(login(teams[0]?.id ?? "", `70${at}0`));
    await until(feed, ({ station }) => station.kind === "in");
    await browser.ask({ kind: "state.set", auxCodeId: "0" });
    await until(feed, (desk) => desk.state?.availability === "available");
    return { id: this.person(at), browser, feed };
  }

  /** A call that rings; or one that was answered. */
  async call({ id, feed }: AtWork, answered = true): Promise<string> {
    const taskId = await this.sim.call({ agentId: id });
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "offered");
    if (!answered) return taskId;
    await this.sim.answer(taskId);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
    return taskId;
  }

  /** Waits until each of these desks says what is true, on one socket each; gives the milliseconds. */
  async settled(desks: readonly { id: string; feed: Feed }[], within = 15_000): Promise<number> {
    const began = Date.now();
    const differs = async () => {
      const truth = await this.truth();
      return desks.flatMap(({ id, feed }) => {
        const desk = deskOf(feed.frames);
        const sockets = truth.agents.find((agent) => agent.id === id)?.sockets;
        const line = [desk?.link.kind, sockets];
        const same = desk && JSON.stringify(asDesk(desk)) === JSON.stringify(asWorld(truth, id));
        return same && line[0] === "live" && line[1] === 1 ? [] : [{ id, line, same }];
      });
    };
    await expect.poll(differs, { timeout: within, interval: 50 }).toEqual([]);
    return Date.now() - began;
  }

  /** Output of all, for when a test fails. */
  output(): string {
    return this.nodes.map((node) => node.process.output).join("\n---\n");
  }
}

function startNode(url: string, env: NodeJS.ProcessEnv, main = thisBuild): Process {
  return new Process(main, [], {
    ...env,
    RINGSIDE_PORT: new URL(url).port,
  });
}

export const desk = (feed: Feed): Desk => {
  const shown = deskOf(feed.frames);
  if (!shown) throw new Error("nothing was told yet");
  return shown;
};
export { until };

/** A number worth knowing, among the output of the tests. */
export function measured(text: string): void {
  process.stdout.write(`  measured: ${text}\n`);
}
