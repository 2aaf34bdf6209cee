import type {
  Assist,
  Command,
  Fact,
  Organisation,
  Script,
  Settings,
  Truth,
  WorldState,
} from "../world/index.ts";
import { harbour, World } from "../world/index.ts";
import { speedOf, virtualStart, type Clock } from "./clock.ts";
import { Log } from "./log.ts";
import { earliest, type Player } from "./player.ts";

/** Something that is asked of the world, and when. */
export interface Asked {
  readonly at: number;
  readonly command: Command;
  /** It is refused for this reason, though the world might do it; `null`: it is not. */
  readonly refused: string | null;
}

/** Whether something is done that is asked. */
export type Verdict = "do" | "ignore" | { readonly refuse: string };

/** The longest wait that a timer takes, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** The world while it runs: kept up with its clock, followed by whoever wants its facts. */
export class Stage {
  readonly #firstClock: Clock;
  readonly organisation: Organisation;
  readonly log = new Log<Fact>(2_000);
  readonly #settings: Partial<Settings>;
  #clock: Clock;
  #world: World;
  #startedAt = 0;
  #start = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #players: Player[] = [];
  #hearAsked: (asked: Asked) => void = () => undefined;
  #judge: ((command: Command) => Verdict) | null = null;
  /** A player acts: until that is done, time stands still. */
  #acting = false;

  constructor(
    clock: Clock,
    seed: string,
    settings: Partial<Settings>,
    organisation: Organisation = harbour,
  ) {
    this.organisation = organisation;
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
    const verdict = this.#acting ? "do" : (this.#judge?.(command) ?? "do");
    if (verdict === "ignore") return [];
    if (verdict !== "do") return this.refuse(command, verdict.refuse);
    this.#hearAsked({ at: this.#world.now, command, refused: null });
    const facts = this.#world.do(command);
    this.#publish(facts);
    this.#setTimer();
    return facts;
  }

  /** Says no to a command, for a reason that somebody wants. */
  refuse(command: Command, reason: string): readonly Fact[] {
    this.#catchUp();
    this.#hearAsked({ at: this.#world.now, command, refused: reason });
    const facts = this.#world.refuse(command, reason);
    this.#publish(facts);
    return facts;
  }

  /** Lets `ms` pass on a virtual clock; throws a `RangeError` on one that runs by itself. */
  advance(ms: number): void {
    if (this.clock.kind !== "virtual")
      throw new RangeError("this clock runs by itself: start with a virtual one to advance it");
    this.#passTo(this.#world.now + ms);
  }

  /** Has somebody act in this world and in those that follow it. */
  join(player: Player): void {
    this.#players.push(player);
    player.begin(this.now, this.seed);
    this.#passTo(this.now);
    this.#setTimer();
  }

  /** Hears what is asked of the world, each time before it is done. */
  onAsked(hear: (asked: Asked) => void): void {
    this.#hearAsked = hear;
  }

  /** Has everything judged that is asked, but for what players do; `null`: all is done. */
  judge(judge: ((command: Command) => Verdict) | null): void {
    this.#judge = judge;
  }

  /** The world at this moment: `restore` goes on from there. */
  save(): WorldState {
    this.#catchUp();
    return this.#world.save();
  }

  /** Goes on where another world was, with nobody connected; `wake` lets it go. */
  restore(seed: string, state: WorldState, log: readonly Fact[]): void {
    this.#world = new World(seed, state.now, this.organisation);
    this.#world.restore(state);
    this.#start = state.now;
    this.#startedAt = Date.now();
    this.log.fill(log);
    for (const player of this.#players) player.begin(state.now, seed);
    for (const [agentId, { sockets }] of state.agents)
      for (let lost = 0; lost < sockets; lost += 1)
        this.#publish(this.#world.do({ kind: "socketLost", agentId }));
  }

  /** Looks again when something is due: a player has got something to do, apart from any fact. */
  wake(): void {
    this.#passTo(this.now);
    this.#setTimer();
  }

  /** An agent, or a task that lives, at this moment; not to be changed. */
  agent(id: string): ReturnType<World["agent"]> {
    this.#catchUp();
    return this.#world.agent(id);
  }

  task(id: string): ReturnType<World["task"]> {
    this.#catchUp();
    return this.#world.task(id);
  }

  /** Tasks that wait in a queue, first come first. */
  line(queueId: string): readonly string[] {
    return this.#world.line(queueId);
  }

  /** From now on time passes like this; it goes on from where it is. */
  runBy(clock: Clock): void {
    this.#catchUp();
    this.#clock = clock;
    this.#startedAt = Date.now();
    this.#start = this.#world.now;
    this.#setTimer();
  }

  /** What the assistant knows of contacts, those that are over among them. */
  assists(): readonly Assist[] {
    this.#catchUp();
    return this.#world.assists();
  }

  /** What is said, by a queue's id or a customer's number. */
  scripts(): ReadonlyMap<string, Script> {
    return this.#world.scripts();
  }

  truth(): Truth {
    this.#catchUp();
    return this.#world.truth();
  }

  violations(): string[] {
    return this.#world.violations();
  }

  /** Starts again with nobody signed in, by the clock that it was made with; `wake` lets it go. */
  reset(seed = this.seed): void {
    this.log.clear();
    this.#clock = this.#firstClock;
    this.#world = this.#begin(seed);
    for (const player of this.#players) player.begin(this.now, this.seed);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #begin(seed: string): World {
    clearTimeout(this.#timer);
    this.#startedAt = Date.now();
    this.#start =
      this.clock.kind === "virtual" ? (this.clock.start ?? virtualStart) : this.#startedAt;
    const world = new World(seed, this.#start, this.organisation);
    world.do({ kind: "settings", change: this.#settings });
    return world;
  }

  #catchUp(): void {
    if (this.clock.kind !== "virtual") this.#passTo(this.now);
  }

  /** Lets happen all that is due by then, and has the players act at their moments. */
  #passTo(to: number): void {
    if (this.#acting) return;
    for (let due = this.#nextDue; due !== null && due <= to; due = this.#nextDue) {
      this.#publish(this.#world.advance(due));
      for (const player of this.#players) this.#letAct(player);
    }
    this.#publish(this.#world.advance(to));
  }

  #letAct(player: Player): void {
    const { now } = this.#world;
    if (player.nextDue === null || player.nextDue > now) return;
    this.#acting = true;
    try {
      player.act(now);
    } finally {
      this.#acting = false;
    }
  }

  get #nextDue(): number | null {
    return earliest([this.#world.nextDue, ...this.#players.map(({ nextDue }) => nextDue)]);
  }

  #publish(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.log.add(fact);
      for (const player of this.#players) player.hear(fact, this.#world.now);
    }
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    if (this.#acting) return;
    const nextDue = this.#nextDue;
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
