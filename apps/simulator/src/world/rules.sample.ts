import type { Command } from "./command.ts";
import type { Fact } from "./fact.ts";
import { fixedId, harbour } from "./organisation/index.ts";
import { availableCode } from "./state.ts";
import { World } from "./world.ts";

/** A world of a Monday morning, and what tests keep saying to it. */
export class Floorplay {
  readonly world: World;

  constructor(seed = "tide") {
    this.world = new World(seed, Date.UTC(2026, 0, 5, 8));
    this.world.do({ kind: "settings", change: { answerAfterMs: null } });
  }

  /** Signs an agent in by number, at the extension of the agent's desk. */
  enter(number: number, more: Partial<Command & { kind: "login" }> = {}): Fact[] {
    const person = harbour.people[number - 1];
    return this.world.do({
      kind: "login",
      agentId: fixedId("agent", number),
      teamId: person?.teamIds[0] ?? "",
      device: { type: "EXTENSION", number: person?.extension ?? "" },
      roles: ["agent"],
      ...more,
    });
  }

  setState(number: number, auxCodeId: string = availableCode, by = number): Fact[] {
    const state = auxCodeId === availableCode ? "Available" : "Idle";
    const agentId = fixedId("agent", number);
    const who = { agentId, by: fixedId("agent", by) };
    return this.world.do({ kind: "setState", ...who, state, auxCodeId, reason: "" });
  }

  ready(...numbers: number[]): void {
    for (const number of numbers) {
      this.enter(number);
      this.setState(number);
      this.pass(1);
    }
  }

  /** A customer calls; answers the task's id. */
  call(more: Partial<Command & { kind: "call" }> = {}): string {
    const facts = this.world.do({
      kind: "call",
      queueId: fixedId("queue", 1),
      customer: { number: null, name: null },
      variables: null,
      agentId: null,
      patience: null,
      ...more,
    });
    const [first] = facts;
    return first?.kind === "contact" ? first.task.id : "";
  }

  pass(ms: number): Fact[] {
    return this.world.advance(this.world.now + ms);
  }

  agent(number: number) {
    const found = this.world.truth().agents[number - 1];
    if (!found) throw new Error(`no agent ${number}`);
    return found;
  }
}

/** What was said, in a word each. */
export function words(facts: readonly Fact[]): string[] {
  return facts.map((fact) => {
    if (fact.kind === "contact") return fact.what;
    return fact.kind === "refused" ? fact.reason : fact.kind;
  });
}
