import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fold, type Command, type Desk, type Frame } from "@ringside/desk";
import { createServer, readSettings, type Server, type ServerOptions } from "@ringside/server";
import { createSimulator, defaultSettings, type Fault, type Simulator } from "@ringside/simulator";
import { Browser, type Feed } from "../../apps/server/src/browser.sample.ts";

/** A server in front of a simulator, both on real ports, with all that the server wrote. */
export class House {
  readonly simulator: Simulator;
  server: Server;
  log = "";
  readonly #folder = mkdtempSync(join(tmpdir(), "ringside-house-"));
  readonly storePath = join(this.#folder, "ringside.db");
  readonly #feeds: Feed[] = [];

  readonly #env: Readonly<Record<string, string>>;

  readonly #options: ServerOptions;

  private constructor(
    simulator: Simulator,
    env: Readonly<Record<string, string>>,
    options: ServerOptions,
  ) {
    this.simulator = simulator;
    this.#env = env;
    this.#options = options;
    this.server = { url: "", port: 0, opsPort: null, close: async () => undefined };
  }

  /** @param env settings of the server's, besides those that it needs */
  static async open(
    env: Readonly<Record<string, string>> = {},
    options: ServerOptions = {},
  ): Promise<House> {
    const traffic = { ...defaultSettings.traffic, enabled: false };
    const simulator = await createSimulator({ settings: { traffic, answerAfterMs: null } });
    const house = new House(simulator, env, options);
    await house.startServer();
    return house;
  }

  async startServer(port = 0): Promise<void> {
    const { client } = this.simulator.organisation;
    const settings = readSettings({
      RINGSIDE_CLIENT_ID: client.id,
      RINGSIDE_CLIENT_SECRET: client.secret,
      RINGSIDE_WXCC_URL: this.simulator.url,
      RINGSIDE_WEBEX_URL: this.simulator.url,
      RINGSIDE_SCOPES: "cjp:user cjp:config_read",
      RINGSIDE_STORE: this.storePath,
      RINGSIDE_PORT: String(port),
      RINGSIDE_OPS_PORT: "0",
      RINGSIDE_LOG_LEVEL: "debug",
      ...this.#env,
    });
    this.server = await createServer(settings, {
      ...this.#options,
      logTo: { write: (line) => void (this.log += line) },
    });
  }

  /** Stops the server and starts another on the same port and store. */
  async restart(): Promise<void> {
    const { port } = this.server;
    await this.server.close();
    await this.startServer(port);
    // What this process kept open to the server before is of no use: better now than in a test.
    await fetch(`${this.server.url}/healthz`).catch(() => undefined);
  }

  async close(): Promise<void> {
    for (const feed of this.#feeds) feed.close();
    await this.server.close();
    await this.simulator.close();
  }

  /** An agent of the seeded organisation, by their place in it. */
  person(at = 0) {
    const person = this.simulator.organisation.people[at];
    if (!person) throw new Error("there is no such person");
    return person;
  }

  /** What Webex's page answers when this person consents: the callback's path and query. */
  async consent(authorizeUrl: string, agentId: string, decision = "accept"): Promise<string> {
    const form = new URLSearchParams(new URL(authorizeUrl).searchParams);
    form.set("account", agentId);
    form.set("decision", decision);
    const address = `${this.simulator.url}/v1/authorize`;
    const answer = await fetch(address, { method: "POST", body: form, redirect: "manual" });
    const callback = new URL(answer.headers.get("location") ?? "");
    return callback.pathname + callback.search;
  }

  /** A browser in which this person has signed in. */
  async signIn(agentId = this.person().id, browser = this.browser()): Promise<Browser> {
    const away = await browser.go("/auth/signin");
    const callback = await this.consent(away.headers.get("location") ?? "", agentId);
    const back = await browser.go(callback);
    if (back.headers.get("location") !== "/") {
      throw new Error(`not signed in: ${back.headers.get("location")}`);
    }
    return browser;
  }

  browser(): Browser {
    return new Browser(this.server.url);
  }

  async feed(browser: Browser, after: string | null = null): Promise<Feed> {
    const feed = await browser.feed(after);
    this.#feeds.push(feed);
    return feed;
  }

  /** Signed in, at a station, Available, with a stream. */
  async atWork(at = 0): Promise<{ browser: Browser; feed: Feed }> {
    const person = this.person(at);
    const browser = await this.signIn(person.id);
    const feed = await this.feed(browser);
    await until(feed, ({ link }) => link.kind === "live");
    await browser.ask(login(person.teamIds[0] ?? "", person.extension));
    await until(feed, ({ station }) => station.kind === "in");
    await browser.ask({ kind: "state.set", auxCodeId: "0" });
    await until(feed, (desk) => desk.state?.availability === "available");
    return { browser, feed };
  }

  /** A call that this person has answered. */
  async inCall(feed: Feed, at = 0): Promise<string> {
    const taskId = this.simulator.place({ agentId: this.person(at).id });
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "offered");
    this.simulator.answer(taskId);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
    return taskId;
  }

  fault(operation: string, effect: Fault["effect"], count = 1): void {
    this.simulator.fault({ operation, effect, count });
  }

  asked(operation: string): number {
    return this.simulator.requests.filter((one) => one.operation === operation).length;
  }

  truth(at = 0) {
    const { id } = this.person(at);
    return this.simulator.world().agents.find((agent) => agent.id === id);
  }

  /** Every byte of the store. */
  stored(): string {
    return readdirSync(this.#folder)
      .map((name) => readFileSync(join(this.#folder, name), "latin1"))
      .join("\n");
  }
}

export function login(teamId: string, number: string): Command {
  return { kind: "station.login", teamId, device: { type: "EXTENSION", number } };
}

/** Follows the stream until the desk is as asked. */
export async function until(feed: Feed, fits: (desk: Desk) => boolean): Promise<Desk> {
  for (;;) {
    const seen = feed.frames.length;
    const desk = deskOf(feed.frames);
    if (desk && fits(desk)) return desk;
    await feed.next((frame) => feed.frames.indexOf(frame) >= seen);
  }
}

export function deskOf(frames: readonly Frame[]): Desk | null {
  let desk: Desk | null = null;
  for (const frame of frames) {
    if (frame.kind === "snapshot") desk = frame.desk;
    if (frame.kind === "change" && desk) desk = fold(desk, frame.change);
  }
  return desk;
}

/** Status and code of an error answer, or status and null. */
export async function outcomeOf(response: Response): Promise<[number, unknown]> {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  const body: unknown = isProblem ? await response.json() : null;
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : null;
  return [response.status, code];
}
