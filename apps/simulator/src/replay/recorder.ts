import { pack, seal, unpack } from "../saved/index.ts";
import type { Asked, Stage } from "../stage/index.ts";
import type { Organisation, WorldState } from "../world/index.ts";
import { Redactor } from "./redact.ts";

export const format = "ringside recording";

/** A session: how the world was, and all that was asked of it. Played again it tells the same story. */
export interface Recording {
  readonly organisation: Organisation;
  readonly seed: string;
  readonly world: WorldState;
  readonly from: number;
  readonly until: number;
  readonly asked: readonly Asked[];
}

/** As many commands as a recording holds; the session's newest are left out beyond. */
const most = 200_000;

/** Writes down what is asked of a world, from one moment on. */
export class Recorder {
  readonly #stage: Stage;
  #begun: Omit<Recording, "until" | "asked"> | null = null;
  #asked: Asked[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.onAsked((asked) => {
      if (this.#begun && this.#asked.length < most) this.#asked.push(asked);
    });
  }

  get state(): { readonly since: number | null; readonly commands: number } {
    return { since: this.#begun?.from ?? null, commands: this.#asked.length };
  }

  start(): void {
    const { organisation, seed } = this.#stage;
    const world = this.#stage.save();
    this.#begun = { organisation, seed, world, from: this.#stage.now };
    this.#asked = [];
  }

  stop(): void {
    this.#begun = null;
    this.#asked = [];
  }

  /** What was recorded so far as a file, redacted; `null`: nothing is recorded. */
  file(): string | null {
    if (!this.#begun) return null;
    const recording = { ...this.#begun, until: this.#stage.now, asked: this.#asked };
    return seal(format, unpack(new Redactor().redact(pack(recording))));
  }
}
