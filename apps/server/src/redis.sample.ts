import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** A real Redis on a free port, with a folder of its own. For tests only. */
export class RedisServer {
  readonly port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), "ringside-redis-"));
  readonly #args: readonly string[];
  /** A sentinel's own file; null for a server. */
  #file: string | null = null;
  #child: ChildProcess | null = null;

  private constructor(port: number, args: readonly string[]) {
    this.port = port;
    this.#args = args;
  }

  /** @param args of redis-server's, besides those for the port and folder */
  static async start(...args: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), args);
    await server.start();
    return server;
  }

  /**
   * A sentinel that watches the server on this port.
   *
   * @param quorum how many sentinels must find it gone before another is made the master
   */
  static async sentinel(name: string, port: number, quorum = 1): Promise<RedisServer> {
    const sentinel = new RedisServer(await freePort(), []);
    sentinel.#file = join(sentinel.#folder, "sentinel.conf");
    const lines = [
      `port ${sentinel.port}`,
      "bind 127.0.0.1",
      `dir ${sentinel.#folder}`,
      `sentinel monitor ${name} 127.0.0.1 ${port} ${quorum}`,
      `sentinel down-after-milliseconds ${name} 1000`,
      `sentinel failover-timeout ${name} 5000`,
    ];
    writeFileSync(sentinel.#file, `${lines.join("\n")}\n`);
    await sentinel.start();
    return sentinel;
  }

  /** Two masters of one cluster, each with half of the slots; first the one that has none of Ringside's keys. */
  static async cluster(): Promise<readonly [RedisServer, RedisServer]> {
    const bus = [await freePort(), await freePort()] as const;
    const start = (port: number): Promise<RedisServer> =>
      RedisServer.start("--cluster-enabled", "yes", "--cluster-port", `${port}`);
    const [low, high] = await Promise.all([start(bus[0]), start(bus[1])]);
    await low.command("CLUSTER", "ADDSLOTSRANGE", "0", "8191");
    await high.command("CLUSTER", "ADDSLOTSRANGE", "8192", "16383");
    await low.command("CLUSTER", "MEET", "127.0.0.1", `${high.port}`, `${bus[1]}`);
    await Promise.all([low, high].map((one) => one.#isWhole()));
    const slot = Number(await low.command("CLUSTER", "KEYSLOT", "{ringside}"));
    return slot < 8_192 ? [high, low] : [low, high];
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const own = ["--port", `${this.port}`, "--bind", "127.0.0.1", "--dir", this.#folder];
    const stored = ["--save", "", "--appendonly", "yes"];
    const args = this.#file ? [this.#file, "--sentinel"] : [...own, ...stored, ...this.#args];
    const program = process.env["REDIS_SERVER"] ?? "redis-server";
    const child = spawn(program, args, { stdio: "ignore" });
    this.#child = child;
    const gone = once(child, "exit").then(() => {
      throw new Error("redis-server ended");
    });
    await Promise.race([this.#ready(), gone]);
    gone.catch(() => undefined);
  }

  /** Runs one command, as an operator would. */
  async command(...words: [string, ...string[]]): Promise<unknown> {
    const client = new Redis(this.port, { maxRetriesPerRequest: 1, retryStrategy: () => null });
    client.on("error", () => undefined);
    try {
      return await client.call(...words);
    } finally {
      client.disconnect();
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGCONT");
    child.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    await this.stop("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #ready(): Promise<void> {
    return this.#answers(/PONG/, "PING");
  }

  #isWhole(): Promise<void> {
    return this.#answers(/cluster_state:ok[^]*cluster_known_nodes:2/, "CLUSTER", "INFO");
  }

  async #answers(answer: RegExp, ...words: [string, ...string[]]): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      const said = await this.command(...words).catch(() => null);
      if (answer.test(String(said))) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`redis-server does not answer ${words.join(" ")} by ${answer.source}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
