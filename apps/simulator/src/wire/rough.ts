/** What a bad network does to the notifications of an agent. */
export interface Roughness {
  /** How often each one comes. */
  readonly copies: number;
  /** By how much each is late, in milliseconds of the wall clock. */
  readonly delayMs: number;
  /** So many are held back and come in the wrong order: the last first. 1: none. */
  readonly reorder: number;
}

export const smooth: Roughness = { copies: 1, delayMs: 0, reorder: 1 };

/** How long notifications are held back for others to overtake them, in milliseconds. */
const holdsFor = 500;

type Send = (text: string) => void;

/** The road from the hub to the connections, as good or bad as it was made for each agent. */
export class RoughRoad {
  readonly #of = new Map<string, Roughness>();
  readonly #held = new Map<Send, { readonly texts: string[]; readonly timer: NodeJS.Timeout }>();
  readonly #late = new Set<NodeJS.Timeout>();

  of(agentId: string): Roughness {
    return this.#of.get(agentId) ?? smooth;
  }

  make(agentIds: readonly string[], change: Partial<Roughness>): void {
    for (const agentId of agentIds) this.#of.set(agentId, { ...this.of(agentId), ...change });
  }

  mend(agentIds: readonly string[]): void {
    for (const agentId of agentIds) this.#of.delete(agentId);
  }

  /** Brings a notification to a connection; `send` is the connection's own, always the same. */
  carry(agentId: string, text: string, send: Send): void {
    const { copies, delayMs, reorder } = this.of(agentId);
    for (let copy = 0; copy < copies; copy += 1) {
      if (delayMs > 0) this.#later(delayMs, () => this.#inOrder(reorder, text, send));
      else this.#inOrder(reorder, text, send);
    }
  }

  /** Forgets what is on its way, and is good for everybody. */
  reset(): void {
    for (const timer of this.#late) clearTimeout(timer);
    for (const { timer } of this.#held.values()) clearTimeout(timer);
    this.#late.clear();
    this.#held.clear();
    this.#of.clear();
  }

  #inOrder(reorder: number, text: string, send: Send): void {
    const held = this.#held.get(send);
    if (!held && reorder <= 1) return send(text);
    if (held) held.texts.push(text);
    else
      this.#held.set(send, {
        texts: [text],
        timer: setTimeout(() => this.#release(send), holdsFor).unref(),
      });
    if ((held?.texts.length ?? 1) >= reorder) this.#release(send);
  }

  #release(send: Send): void {
    const held = this.#held.get(send);
    if (!held) return;
    clearTimeout(held.timer);
    this.#held.delete(send);
    for (const text of held.texts.toReversed()) send(text);
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#late.delete(timer);
      act();
    }, ms).unref();
    this.#late.add(timer);
  }
}
