import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** A part of the product, running as its own process. Its output is kept for when a test fails. */
export class Process {
  readonly #child: ChildProcess;
  output = "";

  constructor(script: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, [script, ...args], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until `url` answers 200. */
  async ready(url: string): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (!this.alive) throw new Error(`it ended before it was ready:\n${this.output}`);
      const answer = await fetch(url).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${url} never answered 200:\n${this.output}`);
  }

  /** Waits for it to end by itself; gives its exit code. */
  async ended(): Promise<number | null> {
    if (this.alive) await once(this.#child, "exit");
    return this.#child.exitCode;
  }

  /** For one that goes on afterwards. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (!this.alive) return;
    this.#child.kill(signal);
    await once(this.#child, "exit");
  }
}
