import type { Stage } from "../stage/index.ts";
import type { Backstage } from "./backstage.ts";
import { Hands } from "./hands.ts";
import { namesIn } from "./names.ts";
import { personaFor, shippedPersonas, type Persona } from "./persona.ts";
import { Play } from "./play.ts";
import { readScenario, ScenarioError } from "./read.ts";
import type { Scenario } from "./scenario.ts";
import { shippedNames, shippedText } from "./shipped.ts";

/** Automatic agents and the scenario that is played, in one world after the other. */
export class Theatre {
  readonly #stage: Stage;
  readonly hands: Hands;
  readonly play: Play;

  constructor(stage: Stage, backstage: Backstage) {
    this.#stage = stage;
    this.hands = new Hands(stage);
    this.play = new Play(stage, this.hands, backstage);
    stage.join(this.hands);
    stage.join(this.play);
  }

  /**
   * Reads a scenario for this organisation: one that is shipped, by its name, or the text of one.
   *
   * @throws {ScenarioError}
   */
  read(nameOrText: string, from = "scenario"): Scenario {
    const { organisation } = this.#stage;
    const shipped = shippedText(nameOrText);
    if (shipped !== null) return readScenario(shipped, organisation, nameOrText);
    if (nameOrText.includes("\n")) return readScenario(nameOrText, organisation, from);
    throw new ScenarioError(
      `There is no scenario "${nameOrText}": write one of ${shippedNames().join(", ")}`,
    );
  }

  /** A persona by its name, of the scenario or shipped; `null`: there is none. */
  persona(name: string): Persona | null {
    const personas: Scenario["personas"] = this.play.current?.scenario.personas ?? {};
    const shipped = Object.entries(shippedPersonas).find(([known]) => known === name);
    return personas[name] ?? (shipped ? personaFor(this.#names).parse(shipped[1]) : null);
  }

  get personaNames(): readonly string[] {
    const own = Object.keys(this.play.current?.scenario.personas ?? {});
    return [...new Set([...Object.keys(shippedPersonas), ...own])];
  }

  get #names() {
    return namesIn(this.#stage.organisation);
  }

  /** An agent works by itself from now on. */
  take(agentId: string, persona: Persona): void {
    const skills = this.#stage.agent(agentId)?.skills ?? [];
    this.hands.take(agentId, persona, skills, this.#stage.now);
    this.#stage.wake();
  }
}
