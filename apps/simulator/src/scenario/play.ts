import type { Player, Stage } from "../stage/index.ts";
import { Agenda, Random, type AgendaState, type Fact, type RandomState } from "../world/index.ts";
import { nextArrival } from "./arrivals.ts";
import type { Backstage } from "./backstage.ts";
import { draw } from "./duration.ts";
import type { Hands } from "./hands.ts";
import { isCrowded, observe } from "./observe.ts";
import { comeIn, perform, type About } from "./perform.ts";
import type { Rule } from "./rule.ts";
import type { Scenario } from "./scenario.ts";

type Due =
  | { readonly kind: "curtain" }
  | { readonly kind: "shift"; readonly group: number; readonly begins: boolean }
  | { readonly kind: "arrive"; readonly customers: number }
  | { readonly kind: "rule"; readonly rule: number; readonly about: About };

/** How far a scenario is. */
export interface PlayState {
  readonly startedAt: number;
  readonly agenda: AgendaState<Due>;
  readonly random: RandomState;
  readonly turns: Turns;
  readonly crowded: ReadonlySet<number>;
}

interface Turns {
  readonly rules: number[];
  readonly customers: number[];
}

const nobody: About = { taskId: null, agentId: null };

/** A scenario while it is played: customers come, agents start and stop, and its story is told. */
export class Play implements Player {
  readonly #stage: Stage;
  readonly #hands: Hands;
  readonly #backstage: Backstage;
  #scenario: Scenario | null = null;
  /** How many agents are in it. */
  #cast = 0;
  #startedAt = 0;
  #agenda = new Agenda<Due>();
  #random = new Random("");
  /** How often each rule, or kind of customer, has had its turn. */
  #turns: Turns = { rules: [], customers: [] };
  /** Which rules that wait for a crowd have seen it, and wait until it is gone. */
  #crowded = new Set<number>();

  constructor(stage: Stage, hands: Hands, backstage: Backstage) {
    this.#stage = stage;
    this.#hands = hands;
    this.#backstage = backstage;
  }

  get nextDue(): number | null {
    return this.#agenda.next;
  }

  /** What is played, and since when; `null`: nothing is. */
  get current(): { readonly scenario: Scenario; readonly startedAt: number } | null {
    return this.#scenario && { scenario: this.#scenario, startedAt: this.#startedAt };
  }

  /** Plays this from the beginning, in the worlds that follow too; `null`: nothing more comes. */
  set(scenario: Scenario | null): void {
    this.#scenario = scenario;
    this.#cast = new Set(scenario?.agents.flatMap(({ who }) => who)).size;
    this.#agenda = new Agenda();
  }

  get state(): PlayState {
    return structuredClone({
      startedAt: this.#startedAt,
      agenda: this.#agenda.state,
      random: this.#random.state,
      turns: this.#turns,
      crowded: this.#crowded,
    });
  }

  set state(state: PlayState) {
    const { startedAt, agenda, random, turns, crowded } = structuredClone(state);
    this.#startedAt = startedAt;
    this.#agenda.state = agenda;
    this.#random.state = random;
    this.#turns = turns;
    this.#crowded = new Set(crowded);
  }

  begin(now: number, seed: string): void {
    this.#agenda = new Agenda();
    this.#crowded.clear();
    this.#startedAt = now;
    const scenario = this.#scenario;
    if (!scenario) return;
    this.#random = new Random(`${seed}, and who calls`);
    this.#turns = {
      rules: scenario.story.map(() => 0),
      customers: scenario.customers.map(() => 0),
    };
    this.#agenda.add(now, { kind: "curtain" });
    for (const [group, { from, until }] of scenario.agents.entries()) {
      this.#agenda.add(now + from, { kind: "shift", group, begins: true });
      if (until !== undefined)
        this.#agenda.add(now + until, { kind: "shift", group, begins: false });
    }
    for (const [at, { from }] of scenario.customers.entries()) this.#expect(at, from);
    for (const [rule, { at, every }] of scenario.story.entries()) {
      const first = at ?? every;
      if (first !== undefined) this.#agenda.add(now + first, { kind: "rule", rule, about: nobody });
    }
  }

  hear(fact: Fact, now: number): void {
    const { story = [] } = this.#scenario ?? {};
    for (const [at, rule] of story.entries()) {
      if (rule.when === "waiting") this.#lookAtLines(at, rule, now);
      const about = observe(rule, fact);
      if (about) this.#plan(at, rule, about, now);
    }
  }

  act(now: number): void {
    for (let due = this.#agenda.take(now); due; due = this.#agenda.take(now))
      this.#do(due.what, now);
  }

  #do(due: Due, now: number): void {
    const scenario = this.#scenario;
    if (!scenario) return;
    switch (due.kind) {
      case "curtain":
        return this.#backstage.settings(scenario.settings);
      case "shift":
        return this.#shift(scenario, due.group, due.begins, now);
      case "arrive":
        return this.#arrive(scenario, due.customers, now);
      case "rule":
        return this.#follow(scenario, due.rule, due.about, now);
    }
  }

  #shift({ agents, personas }: Scenario, group: number, begins: boolean, now: number): void {
    const shift = agents[group];
    const persona = personas[shift?.persona ?? ""];
    for (const agentId of shift?.who ?? []) {
      if (!begins) this.#hands.sendHome(agentId, now);
      else if (persona) this.#hands.take(agentId, persona, shift?.skills ?? [], now);
    }
  }

  #arrive({ customers }: Scenario, at: number, now: number): void {
    const kind = customers[at];
    if (!kind) return;
    this.#turns.customers[at] = (this.#turns.customers[at] ?? 0) + 1;
    comeIn(this.#props, kind);
    if ((this.#turns.customers[at] ?? 0) < (kind.most ?? Infinity))
      this.#expect(at, now - this.#startedAt);
  }

  #expect(at: number, from: number): void {
    const kind = this.#scenario?.customers[at];
    if (!kind || !this.#scenario) return;
    const next = nextArrival(kind, from, this.#scenario.lasts, this.#cast, this.#random);
    if (next !== null) this.#agenda.add(this.#startedAt + next, { kind: "arrive", customers: at });
  }

  #follow({ story }: Scenario, at: number, about: About, now: number): void {
    const rule = story[at];
    if (!rule) return;
    if (rule.every !== undefined) {
      if ((this.#turns.rules[at] ?? 0) >= (rule.times ?? Infinity)) return;
      this.#agenda.add(now + rule.every, { kind: "rule", rule: at, about });
      if (!this.#takeTurn(at, rule)) return;
    }
    perform(this.#props, rule.deed, about);
  }

  #plan(at: number, rule: Rule, about: About, now: number): void {
    if (!this.#takeTurn(at, rule)) return;
    const wait = rule.after ? draw(rule.after, this.#random) : 0;
    this.#agenda.add(now + wait, { kind: "rule", rule: at, about });
  }

  /** Whether a rule may have its turn, by chance and by how often it had one. */
  #takeTurn(at: number, { chance, times = Infinity }: Rule): boolean {
    const turns = this.#turns.rules[at] ?? 0;
    if (turns >= times || (chance < 1 && this.#random.fraction() >= chance)) return false;
    this.#turns.rules[at] = turns + 1;
    return true;
  }

  #lookAtLines(at: number, rule: Rule, now: number): void {
    const crowded = isCrowded(rule, this.#stage);
    if (crowded && !this.#crowded.has(at)) this.#plan(at, rule, nobody, now);
    if (crowded) this.#crowded.add(at);
    else this.#crowded.delete(at);
  }

  get #props() {
    const [stage, hands, backstage] = [this.#stage, this.#hands, this.#backstage];
    return { stage, hands, backstage, random: this.#random };
  }
}
