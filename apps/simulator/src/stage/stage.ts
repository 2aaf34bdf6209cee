import type { Command, Fact, Organisation, Settings, Truth } from "../world/index.ts";
import { World } from "../world/index.ts";
import { speedOf, virtualStart, type Clock } from "./clock.ts";
import { Log } from "./log.ts";

/** The longest wait that a timer takes, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** The world while it runs: kept up with its clock, followed by whoever wants its facts. */
export class Stage {
  readonly #firstClock: Clock;
  readonly log = new Log<Fact>(2_000);
  readonly #settings: Partial<Settings>;
  #clock: Clock;
  #world: World;
  #startedAt = 0;
  #start = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock, seed: string, settings: Partial<Settings>) {
    this.#firstClock = clock;
    this.#clock = clock;
    this.#settings = settings;
    this.#world = this.#begin(seed);
  }

  get clock(): Clock {
    return this.#clock;
  }

  get seed(): string {
    return this.#world.seed;
  }

  get organisation(): Organisation {
    return this.#world.organisation;
  }

  get settings(): Settings {
    return this.#world.settings;
  }

  /** The world's time, in milliseconds since 1970. */
  get now(): number {
    const speed = speedOf(this.clock);
    if (speed === 0) return this.#world.now;
    return this.#start + Math.floor((Date.now() - this.#startedAt) * speed);
  }

  do(command: Command): readonly Fact[] {
    this.#catchUp();
    const facts = this.#world.do(command);
    this.#publish(facts);
    this.#setTimer();
    return facts;
  }

  /** Says no to a command, for a reason that somebody wants. */
  refuse(command: Command, reason: string): readonly Fact[] {
    this.#catchUp();
    const facts = this.#world.refuse(command, reason);
    this.#publish(facts);
    return facts;
  }

  /** Lets `ms` pass on a virtual clock; throws a `RangeError` on one that runs by itself. */
  advance(ms: number): readonly Fact[] {
    if (this.clock.kind !== "virtual")
      throw new RangeError("this clock runs by itself: start with a virtual one to advance it");
    const facts = this.#world.advance(this.#world.now + ms);
    this.#publish(facts);
    return facts;
  }

  /** From now on time passes like this; it goes on from where it is. */
  runBy(clock: Clock): void {
    this.#catchUp();
    this.#clock = clock;
    this.#startedAt = Date.now();
    this.#start = this.#world.now;
    this.#setTimer();
  }

  truth(): Truth {
    this.#catchUp();
    return this.#world.truth();
  }

  violations(): string[] {
    return this.#world.violations();
  }

  /** Starts again with nobody signed in, by the clock that it was made with. */
  reset(seed = this.seed): void {
    this.log.clear();
    this.#clock = this.#firstClock;
    this.#world = this.#begin(seed);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #begin(seed: string): World {
    clearTimeout(this.#timer);
    this.#startedAt = Date.now();
    this.#start =
      this.clock.kind === "virtual" ? (this.clock.start ?? virtualStart) : this.#startedAt;
    const world = new World(seed, this.#start);
    world.do({ kind: "settings", change: this.#settings });
    return world;
  }

  #catchUp(): void {
    if (this.clock.kind !== "virtual") this.#publish(this.#world.advance(this.now));
  }

  #publish(facts: readonly Fact[]): void {
    for (const fact of facts) this.log.add(fact);
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const { nextDue } = this.#world;
    const speed = speedOf(this.clock);
    if (nextDue === null || speed === 0) return;
    const wait = Math.max(0, Math.ceil((nextDue - this.now) / speed));
    this.#timer = setTimeout(
      () => {
        this.#catchUp();
        this.#setTimer();
      },
      Math.min(wait, longestWait),
    );
    // The world alone keeps no process alive; whoever listens for it does.
    this.#timer.unref();
  }
}
