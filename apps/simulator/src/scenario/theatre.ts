import type { Stage } from "../stage/index.ts";
import { WrittenError } from "../written/index.ts";
import type { Backstage } from "./backstage.ts";
import { Hands, type HandsState } from "./hands.ts";
import { namesIn } from "./names.ts";
import { personaFor, shippedPersonas, type Persona } from "./persona.ts";
import { Play, type PlayState } from "./play.ts";
import { readScenario } from "./read.ts";
import type { Scenario } from "./scenario.ts";
import { shippedNames, shippedText } from "./shipped.ts";

export interface TheatreState {
  readonly source: string | null;
  readonly hands: HandsState;
  readonly play: PlayState;
}

/** Automatic agents and the scenario that is played, in one world after the other. */
export class Theatre {
  readonly #stage: Stage;
  readonly hands: Hands;
  readonly play: Play;
  #source: string | null = null;

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
   * @throws {WrittenError}
   */
  read(nameOrText: string): Scenario {
    const { organisation } = this.#stage;
    const shipped = shippedText(nameOrText);
    if (shipped !== null) return readScenario(shipped, organisation);
    if (nameOrText.includes("\n")) return readScenario(nameOrText, organisation);
    throw new WrittenError(
      `There is no scenario "${nameOrText}": write one of ${shippedNames().join(", ")}`,
    );
  }

  /** Plays a scenario from the next beginning on; `null`: nothing is played. */
  set(nameOrText: string | null): void {
    this.play.set(nameOrText === null ? null : this.read(nameOrText));
    this.#source = nameOrText;
  }

  /** All that is under way here, as plain data. */
  save(): TheatreState {
    return { source: this.#source, hands: this.hands.state, play: this.play.state };
  }

  restore({ source, hands, play }: TheatreState): void {
    this.set(source);
    this.hands.state = hands;
    this.play.state = play;
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
