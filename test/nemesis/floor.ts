import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Reason } from "@ringside/contract";
import { createSimulator, type Fact, type RequestSeen, type Simulator } from "@ringside/simulator";
import { chance } from "../convergence/line.ts";
import { SharedTime } from "../convergence/time.ts";
import { Agent } from "./agent.ts";
import { kill, signInTo, startNode, stop, type Node, type Setting } from "./server.ts";

/** In memory where that can be had: a process that dies loses nothing of a file, wherever it is. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** How long it may take until all that a full disk did not take is written down, in milliseconds. */
const writtenWithin = 10_000;

/** A floor of agents on one server in front of a simulator, all in one faked time. */
export class Floor implements Setting {
  readonly sim: Simulator;
  readonly time: SharedTime;
  readonly random: () => number;
  readonly agents: readonly Agent[];
  readonly #folder = mkdtempSync(join(memory, "ringside-nemesis-"));
  readonly storePath = join(this.#folder, "ringside.db");
  /** Every line the server logged. */
  logged = "";
  readonly log = { write: (line: string) => void (this.logged += line) };
  readonly disk = { isFull: false };
  /** Until when something that the disk did not take may be kept in memory alone, by the simulator's clock. */
  #owesUntil = 0;
  /** All that happened in the world, however much it keeps. */
  readonly facts: Fact[] = [];
  /** Who was idled because the line was lost, and when. */
  readonly idled: { readonly agentId: string; readonly at: number }[] = [];
  readonly #reasons = new Map<string, string>();
  /** Every request WxCC saw. */
  readonly requests: RequestSeen[] = [];
  #lastFact: Fact | undefined;
  #lastRequest: RequestSeen | undefined;
  /** What must be in no frame and no line of the log. */
  readonly secrets = new Set<string>();
  /** The server's own dice, by which it spreads its tries: a story is to be told again as it was. */
  readonly #dice = Math.random;
  #node: Node | null = null;

  private constructor(sim: Simulator, time: SharedTime, seed: number) {
    this.sim = sim;
    this.time = time;
    this.random = chance(seed);
    Math.random = chance(seed + 0xd1ce);
    this.agents = sim.organisation.people.map((person) => new Agent(person, this.random));
  }

  /** Everybody is signed in, and nothing is wrong yet. */
  static async open(seed: number, agents: number): Promise<Floor> {
    const sim = await createSimulator({
      seed: String(seed),
      clock: "virtual",
      listen: false,
      settings: { answerAfterMs: null },
      world: `organisation: { agents: ${agents} }`,
    });
    const floor = new Floor(sim, new SharedTime(sim), seed);
    await floor.start();
    await floor.#arrive();
    return floor;
  }

  get node(): Node {
    if (this.#node === null) throw new Error("the server is down");
    return this.#node;
  }

  get isUp(): boolean {
    return this.#node !== null;
  }

  async start(): Promise<void> {
    this.#node = await startNode(this);
    await this.time.settle();
    for (const agent of this.agents) {
      const desk = this.#node.rooms.desks.find(agent.person.id);
      if (desk) agent.meet(desk, () => this.sim.now);
    }
  }

  /** The server dies with what it was doing. */
  async kill(): Promise<void> {
    await kill(this.#leave());
  }

  /** The server is stopped as it is for a new version. */
  async stop(): Promise<void> {
    // What is being written down may wait for a name that only WxCC knows.
    await this.#inTime(stop(this.#leave()));
  }

  /**
   * Whether the server may go away now without a loss that nobody could have spared anybody: what a full
   * disk does not take is in memory alone, until there is room and it was written down.
   */
  get mayGo(): boolean {
    return this.isUp && !this.time.isAsleep && !this.disk.isFull && this.sim.now >= this.#owesUntil;
  }

  /** Nothing can be written until what this gives. */
  fillDisk(): () => void {
    this.disk.isFull = true;
    return () => {
      this.disk.isFull = false;
      this.#owesUntil = this.sim.now + writtenWithin;
    };
  }

  #leave(): Node {
    const { node } = this;
    this.#node = null;
    for (const agent of this.agents) agent.lose();
    return node;
  }

  /** This agent signs in again, as who was evicted must. */
  async signIn(agent: Agent): Promise<void> {
    const work = signInTo(this.node, this.sim, agent.person.id);
    const { accessToken, refreshToken } = await this.#inTime(work);
    for (const secret of [accessToken, refreshToken]) this.secrets.add(secret);
    const desk = this.node.rooms.desks.find(agent.person.id);
    if (desk && agent.desk !== desk.desk()) agent.meet(desk, () => this.sim.now);
  }

  /** This agent comes in by a second browser too, if what is wrong just now lets them. */
  comeAgain({ person }: Agent): void {
    signInTo(this.node, this.sim, person.id).then(
      ({ accessToken, refreshToken }) =>
        [accessToken, refreshToken].map((one) => this.secrets.add(one)),
      () => undefined,
    );
  }

  /** Who is in by two browsers signs out in one. */
  signOutOnce({ person }: Agent, which: 0 | -1): void {
    const { sessions } = this.node.rooms;
    const all = sessions.of(person.id);
    const one = all.at(which);
    if (all.length > 1 && one) sessions.endSoon(one, "signedOut");
  }

  async advance(ms: number, step: number): Promise<void> {
    await this.time.advance(ms, step);
    this.#gather();
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.logged = "";
    for (const all of [this.facts, this.requests, this.idled]) all.length = 0;
    for (const agent of this.agents) agent.forget();
  }

  async close(): Promise<void> {
    if (this.isUp) await this.kill();
    await this.time.settle();
    this.time.close();
    Math.random = this.#dice;
    await this.sim.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #arrive(): Promise<void> {
    for (const agent of this.agents) await this.signIn(agent);
    await this.advance(2_000, 500);
  }

  /** Waits for work that needs time to pass. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    const done = work.then(
      () => true,
      () => true,
    );
    for (let waits = 0; waits < 600; waits += 1) {
      await this.time.settle();
      if (await Promise.race([done, nextTurn()])) break;
      await this.advance(100, 100);
    }
    return work;
  }

  #gather(): void {
    const facts = after(this.#lastFact, this.sim.facts);
    const requests = after(this.#lastRequest, this.sim.requests);
    this.#lastFact = facts.at(-1) ?? this.#lastFact;
    this.#lastRequest = requests.at(-1) ?? this.#lastRequest;
    this.facts.push(...facts);
    this.requests.push(...requests);
    for (const fact of facts) if (fact.kind === "stateChanged") this.#noteIdled(fact);
  }

  #noteIdled({ agentId, at, session }: Fact & { kind: "stateChanged" }): void {
    const { reason } = session.state;
    // What was so before is told again when the agent's last contact is over.
    if (reason === Reason.socketLost && this.#reasons.get(agentId) !== reason)
      this.idled.push({ agentId, at });
    this.#reasons.set(agentId, reason);
  }
}

function nextTurn(): Promise<false> {
  return new Promise((resolve) => setImmediate(() => resolve(false)));
}

function after<T>(last: T | undefined, all: readonly T[]): readonly T[] {
  return all.slice(last === undefined ? 0 : all.lastIndexOf(last) + 1);
}
