import { z } from "zod";
import { FileError, unseal } from "../saved/index.ts";
import type { Asked, Player, Stage, Verdict } from "../stage/index.ts";
import type { Command, Organisation } from "../world/index.ts";
import { format, type Recording } from "./recorder.ts";

/** Why a command is not done while a recording is played: the word that is told. */
export const replayReason = "THIS_IS_A_REPLAY";

/** Its digest has shown that a `Recorder` wrote it. */
const Opened = z.custom<Recording>();

/** A recording while it is played: the world does again what it was asked, at its times. */
export class Replay implements Player {
  readonly #stage: Stage;
  #recording: Recording | null = null;
  #next = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get nextDue(): number | null {
    return this.#upcoming?.at ?? null;
  }

  /** What is played, and how far it is. Times are the world's. */
  get state() {
    if (!this.#recording) return null;
    const { from, until, asked } = this.#recording;
    const now = Math.min(this.#stage.now, until);
    return { from, until, now, commands: asked.length, done: this.#next, over: now >= until };
  }

  /**
   * Plays a recording from its beginning.
   *
   * @throws {FileError}
   */
  play(text: string): void {
    const recording = Opened.parse(unseal(format, text));
    if (JSON.stringify(recording.organisation) !== JSON.stringify(this.#stage.organisation))
      throw new FileError(
        "This recording is of another organisation: start the simulator with --load and this file.",
      );
    this.#stage.restore(recording.seed, recording.world, []);
    this.#recording = recording;
    this.#next = 0;
    this.#stage.judge((command) => verdict(command));
    this.#stage.wake();
  }

  /** Nothing more is played; the world goes on from here, and does what it is asked. */
  stop(): void {
    this.#recording = null;
    this.#stage.judge(null);
  }

  begin(): void {
    this.stop();
  }

  hear(): void {
    // What happens follows from what is asked.
  }

  act(now: number): void {
    for (let one = this.#upcoming; one && one.at <= now; one = this.#upcoming) {
      this.#next += 1;
      if (one.refused === null) this.#stage.do(one.command);
      else this.#stage.refuse(one.command, one.refused);
    }
  }

  get #upcoming(): Asked | undefined {
    return this.#recording?.asked[this.#next];
  }
}

/** The organisation of a recording: a simulator for it must be made with that. */
export function organisationOf(text: string): Organisation {
  return Opened.parse(unseal(format, text)).organisation;
}

/** Onlookers may look: whatever would change the story is refused, and their sockets do not count. */
function verdict({ kind }: Command): Verdict {
  if (kind === "reload" || kind === "buddies") return "do";
  if (kind === "socketOpened" || kind === "socketLost") return "ignore";
  return { refuse: replayReason };
}
