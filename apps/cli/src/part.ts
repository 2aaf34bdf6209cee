import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Complaint } from "./complaint.ts";
import type { Environment } from "./ports.ts";

/** How long a part may take to be ready, and to end when it is asked to, in milliseconds. */
const readyWithin = 30_000;
const endWithin = 10_000;

export interface PartOptions {
  /** What people call it, to begin a sentence with: "The simulator". */
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Environment;
  /** Whether what it says on standard output is shown; errors always are. */
  readonly talks: boolean;
}

/** A part of Ringside, running as its own process. */
export class Part {
  readonly name: string;
  readonly #child: ChildProcess;

  constructor({ name, script, args = [], env, talks }: PartOptions) {
    this.name = name;
    this.#child = spawn(process.execPath, [script, ...args], {
      env,
      stdio: ["ignore", talks ? "inherit" : "ignore", "inherit"],
    });
  }

  /** How it ended, for people: `exit code 1`. Null while it runs. */
  get end(): string | null {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null) return `exit code ${exitCode}`;
    return signalCode;
  }

  /** Resolves when it has ended, whatever ended it. */
  async ended(): Promise<void> {
    if (this.end === null) await once(this.#child, "exit");
  }

  /**
   * Waits until `url` answers 200, and gives the answer.
   *
   * @throws {Complaint} it ended before, or took more than 30 s
   */
  async ready(url: string, stop: AbortSignal): Promise<Response> {
    const late = Date.now() + readyWithin;
    while (Date.now() < late && !stop.aborted) {
      if (this.end !== null) {
        throw new Complaint(`${this.name} did not start (${this.end}); it says why above.`);
      }
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      if (answer?.ok) return answer;
      await pause(50);
    }
    stop.throwIfAborted();
    throw new Complaint(
      `${this.name} was not ready in ${readyWithin / 1000} s: ${url} never said so.`,
    );
  }

  /** Asks it to end, and insists after 10 s. */
  async stop(): Promise<void> {
    if (this.end !== null) return;
    this.#child.kill("SIGTERM");
    const insist = setTimeout(() => this.#child.kill("SIGKILL"), endWithin);
    await this.ended();
    clearTimeout(insist);
  }
}
