import { Agenda } from "./agenda.ts";
import type { Campaign } from "./lead.ts";
import type { Fact, Happening } from "./fact.ts";
import type { Agent, Task } from "./model.ts";
import type { Monitor } from "./monitoring.ts";
import type { Organisation } from "./organisation/index.ts";
import type { ScheduledCallback } from "./scheduled.ts";
import { Random } from "./random.ts";
import type { Assist, Script, SummaryKind } from "./script.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** What will happen by itself. Checked again when it is due: much may have changed by then. */
export type Due =
  | { readonly kind: "ringOut"; readonly taskId: string; readonly offer: number }
  | { readonly kind: "pickUp"; readonly taskId: string; readonly offer: number }
  | { readonly kind: "widen"; readonly taskId: string }
  | { readonly kind: "giveUp"; readonly taskId: string }
  | { readonly kind: "previewOver"; readonly taskId: string; readonly offer: number }
  | { readonly kind: "leadDue" }
  | {
      readonly kind: "line";
      readonly taskId: string;
      readonly line: number;
      readonly id: string;
      readonly half: boolean;
    }
  | { readonly kind: "suggestion"; readonly taskId: string }
  | { readonly kind: "callbackDue"; readonly id: string; readonly at: number }
  | { readonly kind: "monitorPickUp"; readonly id: string; readonly taskId: string }
  | {
      readonly kind: "summary";
      readonly taskId: string;
      readonly agentId: string;
      readonly when: SummaryKind;
    }
  | { readonly kind: "customerAnswers"; readonly taskId: string }
  | { readonly kind: "resumeRecording"; readonly taskId: string; readonly pausedSince: number }
  | { readonly kind: "outsideEnds"; readonly taskId: string }
  | { readonly kind: "socketGrace"; readonly agentId: string; readonly loss: number }
  | { readonly kind: "arrival" };

/** Everything there is at one moment, and the only place where the rules change it. */
export class Floor {
  readonly organisation: Organisation;
  readonly random: Random;
  readonly agenda = new Agenda<Due>();
  readonly agents: Map<string, Agent>;
  /** Tasks that live. */
  readonly tasks = new Map<string, Task>();
  /** For each queue the ids of the tasks that wait in it, first come first. */
  readonly lines: Map<string, string[]>;
  /** Preview campaigns that run, by name. */
  readonly campaigns = new Map<string, Campaign>();
  /** What is said, by a queue's id or a customer's number. */
  readonly scripts: Map<string, Script>;
  /** What the assistant knows of contacts, by their ids. */
  readonly assists = new Map<string, Assist>();
  /** What supervisors listen to, or wait for, by the id of the request. */
  readonly monitors = new Map<string, Monitor>();
  /** Calls that are to be made later, by id. */
  readonly scheduled = new Map<string, ScheduledCallback>();
  settings: Settings = defaultSettings;
  now: number;
  /** An arrival is on the agenda. */
  arrivalDue = false;
  /** Customers who called by themselves so far. */
  arrivals = 0;
  /** Of its own: that something is only told, to a desktop that asks, must not change what happens. */
  readonly marks: Random;
  #facts: Fact[] = [];
  /** Facts told so far, and the time of the last. */
  said = 0;
  lastAt = 0;

  constructor(organisation: Organisation, seed: string, now: number) {
    this.organisation = organisation;
    this.random = new Random(seed);
    this.marks = new Random(`${seed}, as it is written down`);
    this.now = now;
    this.agents = new Map(
      organisation.people.map((person) => [
        person.id,
        {
          person,
          session: null,
          sockets: 0,
          losses: 0,
          contacts: [],
          skills: [],
          phone: "asSet",
          freeSince: now,
        },
      ]),
    );
    this.scripts = new Map(Object.entries(organisation.scripts));
    this.lines = new Map(organisation.queues.map(({ id }) => [id, []]));
  }

  /** Writes down what happened, a millisecond after the last fact at the earliest. It becomes the fact. */
  say(happening: Happening): void {
    this.said += 1;
    this.lastAt = Math.max(this.now, this.lastAt + 1);
    const mark = { seq: this.said, at: this.lastAt, trackingId: this.marks.uuid() };
    // To spread it and add to that takes V8 some 15 µs a fact, ten times all the rest.
    this.#facts.push(Object.assign(happening, mark));
  }

  /** Hands over what has been said since the last time. */
  takeFacts(): Fact[] {
    const facts = this.#facts;
    this.#facts = [];
    return facts;
  }

  after(milliseconds: number, what: Due): void {
    this.agenda.add(this.now + milliseconds, what);
  }
}
