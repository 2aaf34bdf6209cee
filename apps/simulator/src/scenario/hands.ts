import type { Player, Stage } from "../stage/index.ts";
import {
  Agenda,
  Random,
  standing,
  type AgendaState,
  type ContactFact,
  type Fact,
  type RandomState,
  type Task,
} from "../world/index.ts";
import { draw } from "./duration.ts";
import type { Persona } from "./persona.ts";
import { signIn, someWrapUpCode } from "./station.ts";

/** What the hands of an automatic agent are about to do. */
type Due = { readonly agentId: string } & (
  | { readonly kind: "signOut" | "takeBreak" }
  | { readonly kind: "back"; readonly since: number }
  | { readonly kind: "answer" | "decline"; readonly taskId: string; readonly since: number }
  | { readonly kind: "hold" | "resume" | "end" | "wrapUp"; readonly taskId: string }
  | { readonly kind: "transfer"; readonly taskId: string; readonly queueId: string }
);

/** All that automatic agents have in mind. */
export interface HandsState {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly talks: ReadonlyMap<string, number>;
  readonly agenda: AgendaState<Due>;
  readonly random: RandomState;
}

/** How long until somebody looks again whether the last contact is done. */
const lookAgain = 5_000;

/**
 * Automatic agents: each works as its persona says, by the same commands that a desktop gives, so
 * that nobody can tell them from people.
 */
export class Hands implements Player {
  readonly #stage: Stage;
  #personas = new Map<string, Persona>();
  /** How long customers want to talk, where that is known. */
  #talks = new Map<string, number>();
  #agenda = new Agenda<Due>();
  #random = new Random("");

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get nextDue(): number | null {
    return this.#agenda.next;
  }

  /** Who works by itself, and how. */
  get agents(): readonly { readonly agentId: string; readonly persona: Persona }[] {
    return [...this.#personas].map(([agentId, persona]) => ({ agentId, persona }));
  }

  get state(): HandsState {
    const [agenda, random] = [this.#agenda.state, this.#random.state];
    return { personas: new Map(this.#personas), talks: new Map(this.#talks), agenda, random };
  }

  set state({ personas, talks, agenda, random }: HandsState) {
    this.#personas = new Map(personas);
    this.#talks = new Map(talks);
    this.#agenda.state = agenda;
    this.#random.state = random;
  }

  begin(_: number, seed: string): void {
    this.#personas.clear();
    this.#talks.clear();
    this.#agenda = new Agenda();
    this.#random = new Random(`${seed}, and how agents work`);
  }

  /** From now on the agent works by itself: signs in, is ready, and goes on with what there is. */
  take(agentId: string, persona: Persona, skills: readonly string[], now: number): void {
    const agent = this.#stage.agent(agentId);
    if (!agent) return;
    this.#personas.set(agentId, persona);
    this.#stage.do({ kind: "prepare", agentId, skills, phone: "byHand" });
    if (!agent.session) this.#stage.do(signIn(agent.person));
    this.#setState(agentId, "Available", "0");
    this.#planBreak(agentId, persona, now);
    for (const id of agent.contacts) {
      const task = this.#stage.task(id);
      if (task) this.#goOn(agentId, persona, task, now);
    }
  }

  /** The agent is left as it is: whoever sits there goes on by hand. */
  release(agentId: string): boolean {
    const skills = this.#stage.agent(agentId)?.skills ?? [];
    this.#stage.do({ kind: "prepare", agentId, skills, phone: "asSet" });
    return this.#personas.delete(agentId);
  }

  /** Signs out as soon as no contact is left. */
  sendHome(agentId: string, now: number): void {
    this.#agenda.add(now, { kind: "signOut", agentId });
  }

  /** The customer of this contact wants to talk for so long. */
  expectTalk(taskId: string, ms: number): void {
    this.#talks.set(taskId, ms);
  }

  hear(fact: Fact, now: number): void {
    if (fact.kind === "contact") {
      if (fact.what === "ended" && fact.toWrapUp?.length === 0) this.#talks.delete(fact.task.id);
      const persona = this.#personas.get(fact.agentId ?? "");
      if (persona && fact.agentId !== null) this.#hearContact(fact.agentId, persona, fact, now);
      return;
    }
    if (fact.kind !== "stateChanged" || fact.session.state.kind !== "Idle") return;
    const persona = this.#personas.get(fact.agentId);
    const { reason, since } = fact.session.state;
    // What the agent chose has no reason; what the system did has one.
    if (persona && reason !== "")
      this.#later(now, persona.back, { kind: "back", agentId: fact.agentId, since });
  }

  act(now: number): void {
    for (let due = this.#agenda.take(now); due; due = this.#agenda.take(now)) {
      const { what } = due;
      const persona = this.#personas.get(what.agentId);
      if (persona) this.#do(what, persona, now);
    }
  }

  #hearContact(agentId: string, persona: Persona, { what, task }: ContactFact, now: number): void {
    if (what === "offered" || what === "consultOffered") this.#ring(agentId, persona, task, now);
    if (what === "answered") this.#talk(agentId, persona, task, now);
    if (what === "wrapUpBegan") this.#tidyUp(agentId, persona, task.id, now);
  }

  /** As if it had just come. */
  #goOn(agentId: string, persona: Persona, task: Task, now: number): void {
    const what = standing(task, agentId);
    if (what === "ringing") this.#ring(agentId, persona, task, now);
    if (what === "talking") this.#talk(agentId, persona, task, now);
    if (what === "wrapUp") this.#tidyUp(agentId, persona, task.id, now);
  }

  #ring(agentId: string, persona: Persona, task: Task, now: number): void {
    const since = ringsSince(task, agentId);
    const fate = this.#random.fraction();
    if (since === null || fate < persona.misses) return;
    const kind = fate < persona.misses + persona.declines ? "decline" : "answer";
    this.#later(now, persona.answers, { kind, agentId, taskId: task.id, since });
  }

  #talk(agentId: string, persona: Persona, task: Task, now: number): void {
    const { holds, transfers, pace, talks } = persona;
    const about = { agentId, taskId: task.id };
    if (transfers && this.#random.fraction() < transfers.share) {
      const elsewhere = transfers.to.filter((id) => id !== task.queueId);
      const queueId = this.#random.pick(elsewhere.length > 0 ? elsewhere : transfers.to);
      return this.#later(now, transfers.after, { kind: "transfer", ...about, queueId });
    }
    const wish = this.#talks.get(task.id) ?? draw(talks, this.#random);
    let end = now + Math.round(wish * pace);
    if (holds && task.channel === "telephony" && this.#random.fraction() < holds.share) {
      const held = now + Math.round((end - now) / 2);
      const lasts = draw(holds.for, this.#random);
      this.#agenda.add(held, { kind: "hold", ...about });
      this.#agenda.add(held + lasts, { kind: "resume", ...about });
      end += lasts;
    }
    this.#agenda.add(end, { kind: "end", ...about });
  }

  #tidyUp(agentId: string, persona: Persona, taskId: string, now: number): void {
    const ms = Math.round(draw(persona.wrapUp, this.#random) * persona.pace);
    this.#agenda.add(now + ms, { kind: "wrapUp", agentId, taskId });
  }

  #planBreak(agentId: string, { breaks }: Persona, now: number): void {
    if (breaks) this.#later(now, breaks.after, { kind: "takeBreak", agentId });
  }

  #later(now: number, spread: Persona["answers"], due: Due): void {
    this.#agenda.add(now + draw(spread, this.#random), due);
  }

  /** Does it, unless much has changed since it was planned. */
  #do(due: Due, persona: Persona, now: number): void {
    const { agentId } = due;
    const agent = this.#stage.agent(agentId);
    if (!agent?.session) return;
    switch (due.kind) {
      case "signOut":
        return this.#signOut(agentId, now);
      case "takeBreak":
        return this.#takeBreak(agentId, persona, now);
      case "back":
        if (agent.session.state.since === due.since) this.#setState(agentId, "Available", "0");
        return;
      default:
        return this.#onTask(due, persona);
    }
  }

  #onTask(due: Due & { readonly taskId: string }, persona: Persona): void {
    const { agentId, taskId, kind } = due;
    const task = this.#stage.task(taskId);
    if (!task) return;
    const what = standing(task, agentId);
    const about = { agentId, taskId };
    if (kind === "answer" || kind === "decline") {
      if (ringsSince(task, agentId) !== due.since) return;
      const accepts = kind === "answer" && task.channel !== "telephony";
      if (accepts) this.#stage.do({ kind: "accept", ...about });
      else this.#stage.do({ kind: kind === "answer" ? "pickUp" : "decline", taskId });
    } else if (kind === "wrapUp") {
      if (what !== "wrapUp") return;
      const { organisation } = this.#stage;
      const auxCodeId = someWrapUpCode(organisation, agentId, persona.codes, this.#random);
      this.#stage.do({ kind: "wrapUp", ...about, auxCodeId });
    } else if (what === "talking" && task.phase.kind === "connected") {
      const held = task.legs.some((leg) => leg.kind === "main" && leg.heldSince !== null);
      if (kind === "hold" && !held) this.#stage.do({ kind, ...about, legId: taskId });
      if (kind === "resume" && held) this.#stage.do({ kind, ...about, legId: taskId });
      if (kind === "end") this.#stage.do({ kind, ...about });
      if (kind === "transfer")
        this.#stage.do({ kind, ...about, to: { kind: "queue", id: due.queueId } });
    }
  }

  #takeBreak(agentId: string, persona: Persona, now: number): void {
    const { breaks } = persona;
    const agent = this.#stage.agent(agentId);
    if (!breaks || !agent?.session) return;
    const code = breaks.code ?? this.#stage.organisation.idleCodes[1]?.id ?? "";
    this.#setState(agentId, "Idle", code);
    const since = agent.session.state.since;
    const lasts = draw(breaks.for, this.#random);
    this.#agenda.add(now + lasts, { kind: "back", agentId, since });
    this.#planBreak(agentId, persona, now + lasts);
  }

  #signOut(agentId: string, now: number): void {
    const agent = this.#stage.agent(agentId);
    if (!agent?.session) return;
    if (agent.contacts.length > 0) {
      if (agent.session.state.kind === "Available")
        this.#setState(agentId, "Idle", this.#stage.organisation.idleCodes[0]?.id ?? "");
      return this.#agenda.add(now + lookAgain, { kind: "signOut", agentId });
    }
    this.#personas.delete(agentId);
    this.#stage.do({ kind: "logout", agentId, by: agentId });
  }

  #setState(agentId: string, state: "Available" | "Idle", auxCodeId: string): void {
    this.#stage.do({ kind: "setState", agentId, by: agentId, state, auxCodeId, reason: "" });
  }
}

/** Since when a task rings at an agent's; `null`: it does not. */
function ringsSince({ phase, consult }: Task, agentId: string): number | null {
  if (consult?.stage === "ringing" && consult.asked === agentId) return consult.since;
  return phase.kind === "offered" && phase.agentId === agentId ? phase.since : null;
}
