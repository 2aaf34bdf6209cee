import { lanes, type Lane } from "./lane.ts";

/** One call that waits for its turn. */
export interface Waiting {
  readonly lane: Lane;
  readonly go: () => void;
}

/** Calls that wait, by lane; within one, first come is first served. */
export class Queue {
  readonly #lanes = new Map<Lane, Waiting[]>(lanes.map((lane) => [lane, []]));

  #of(lane: Lane): Waiting[] {
    return this.#lanes.get(lane) ?? [];
  }

  add(waiting: Waiting): void {
    this.#of(waiting.lane).push(waiting);
  }

  remove(waiting: Waiting): void {
    const line = this.#of(waiting.lane);
    const at = line.indexOf(waiting);
    if (at >= 0) line.splice(at, 1);
  }

  /** Who is next among the lanes that may go. */
  first(mayGo: (lane: Lane) => boolean): Waiting | null {
    for (const lane of lanes) {
      const [first] = this.#of(lane);
      if (first && mayGo(lane)) return first;
    }
    return null;
  }

  /** Lanes in which somebody waits. */
  busy(): readonly Lane[] {
    return lanes.filter((lane) => this.#of(lane).length > 0);
  }

  /** How many go before a newcomer in this lane. */
  ahead(lane: Lane): number {
    const upTo = lanes.slice(0, lanes.indexOf(lane) + 1);
    return upTo.reduce((sum, one) => sum + this.#of(one).length, 0);
  }
}
