import { availableCode } from "@ringside/contract";
import { tasksOf, type Command, type Desk } from "@ringside/desk";
import type { Simulator } from "@ringside/simulator";
import type { AgentDesk } from "@ringside/server";
import { asTold, Tab } from "../convergence/tab.ts";

type Organisation = Simulator["organisation"];
type Person = Organisation["people"][number];

/** One agent at work: two tabs, a hand that clicks, a phone. */
export class Agent {
  readonly person: Person;
  readonly tabs: readonly [Tab, Tab];
  /** Commands the server took on, by id. */
  readonly asked = new Map<string, Command>();
  /** When each was asked and not settled yet, by the simulator's clock. */
  readonly open = new Map<string, number>();
  /** The longest that one was open, in milliseconds. */
  longest = 0;
  /** What every tab of this agent was sent. */
  heard = "";
  readonly #random: () => number;
  #desk: AgentDesk | null = null;
  #clicks = 0;
  /** The last click, which a browser asks again about where the server went away meanwhile. */
  #last: { id: string; command: Command } | null = null;

  constructor(person: Person, random: () => number) {
    this.person = person;
    this.#random = random;
    const server = (): Pick<AgentDesk, "listen"> => {
      const desk = this.#desk;
      if (!desk) throw new Error("no server is there");
      return desk;
    };
    this.tabs = [new Tab(server), new Tab(server)];
  }

  /** A server has the agent's desk now; what was clicked last is asked about again. */
  meet(desk: AgentDesk, now: () => number): void {
    this.#desk = desk;
    this.open.clear();
    desk.listen(null, (frame) => {
      this.heard += asTold(frame).text;
      if (frame.kind !== "change") return;
      const { change } = frame;
      if (change.kind === "asked") {
        this.asked.set(change.id, change.command);
        this.open.set(change.id, now());
      }
      if (change.kind === "settled") {
        this.longest = Math.max(this.longest, now() - (this.open.get(change.id) ?? now()));
        this.open.delete(change.id);
      }
    });
    this.come();
    if (this.#last) this.#ask(this.#last.id, this.#last.command);
  }

  /** The server is gone. */
  lose(): void {
    this.#desk = null;
    this.leave();
  }

  come(): void {
    if (this.#desk) for (const tab of this.tabs) tab.open();
  }

  leave(): void {
    for (const tab of this.tabs) tab.close();
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.heard = "";
    this.asked.clear();
  }

  /** The second tab sleeps now and then, and wakes. */
  blink(): void {
    if (this.#is(0.03)) this.tabs[1].close();
    else if (this.#desk && this.#is(0.3)) this.tabs[1].open();
  }

  get desk(): Desk | null {
    return this.#desk?.desk() ?? null;
  }

  /** Does something, sensible or not: a click, a double one, one in each tab; or takes up the phone. */
  act(sim: Simulator): void {
    const desk = this.desk;
    if (!desk) return;
    const ringing = tasksOf(desk).find(({ phase }) => phase.kind === "offered");
    if (ringing && this.#is(0.7)) return this.#atPhone(sim, ringing.id);
    const command = this.#wish(desk, sim.organisation);
    if (command === null) return;
    const id = this.#newId();
    this.#last = { id, command };
    this.#ask(id, command);
    // The request was lost on its way to the server, and is made again; or both tabs are clicked at once.
    if (this.#is(0.15)) this.#ask(id, command);
    if (this.#is(0.15)) this.#ask(this.#newId(), command);
  }

  #newId(): string {
    this.#clicks += 1;
    return `click-${this.person.extension}-${this.#clicks}`;
  }

  #ask(id: string, command: Command): void {
    this.#desk?.ask(id, command).catch(() => undefined); // told on the feed, or not asked at all
  }

  #atPhone(sim: Simulator, taskId: string): void {
    try {
      if (this.#is(0.1)) sim.decline(taskId);
      else sim.answer(taskId);
    } catch {
      // It rings no longer.
    }
  }

  #wish(desk: Desk, { idleCodes, wrapUpCodes }: Organisation): Command | null {
    const { person } = this;
    if (desk.station.kind !== "in") {
      const byNumber = this.#is(0.3);
      const type = byNumber ? "AGENT_DN" : "EXTENSION";
      const number = byNumber ? person.dialNumber : person.extension;
      return { kind: "station.login", teamId: person.teamIds[0] ?? "", device: { type, number } };
    }
    const task = this.#oneOf(tasksOf(desk));
    if (!task) {
      const idle = this.#oneOf(idleCodes.filter(({ isSystem }) => !isSystem));
      const code = this.#is(0.2) ? idle?.id : availableCode;
      if (desk.state?.auxCodeId === code) return null;
      return { kind: "state.set", auxCodeId: code ?? availableCode };
    }
    const { id: taskId } = task;
    if (task.phase.kind === "wrapup") {
      return { kind: "task.wrapup", taskId, auxCodeId: this.#oneOf(wrapUpCodes)?.id ?? "" };
    }
    const kind = this.#oneOf([
      "task.hold",
      "task.resume",
      "task.resume",
      "task.end",
      "task.pauseRecording",
      "task.resumeRecording",
    ] as const);
    return kind ? { kind, taskId } : null;
  }

  #is(likely: number): boolean {
    return this.#random() < likely;
  }

  #oneOf<T>(some: readonly T[]): T | undefined {
    return some[Math.floor(this.#random() * some.length)];
  }
}
