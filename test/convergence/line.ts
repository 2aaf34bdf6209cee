import type { SocketLike } from "@ringside/client";
import type { InProcessSocket } from "@ringside/simulator";

/** A small seeded generator (mulberry32): a bad line that is equally bad each time it is run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a line behaves: how likely each frame is to meet what. */
export interface Manners {
  /** Comes up to 200 ms later, and so out of order. */
  readonly late: number;
  readonly twice: number;
  /** Something that makes no sense comes before it. */
  readonly nonsense: number;
  /** Nothing gets through, either way, and nobody is told; what was said comes when it is over. */
  readonly mute: boolean;
  /** Nobody is awake to hear of its end, either: also that comes when it is over. */
  readonly asleep: boolean;
}

export const goodManners: Manners = { late: 0, twice: 0, nonsense: 0, mute: false, asleep: false };

const nonsense = [
  "{",
  '{"type":"NobodyKnowsThis","data":{"type":"NorThis","list":[1,{"deep":null}]}}',
  '{"keepalive":true}',
  JSON.stringify({ type: "RoutingMessage", data: { type: "AgentContactHeld" } }),
  JSON.stringify({ type: "Padding", data: { type: "Padding", text: "x".repeat(100_000) } }),
] as const;

type Listener = (event: { data: unknown; error?: unknown }) => void;

/**
 * A line to WxCC with manners: frames may come twice, late and so out of order, or not at all, and
 * it may break, which loses what was on its way.
 */
export class BadLine implements SocketLike {
  readonly #end: InProcessSocket;
  readonly #listeners: Record<string, Listener[]> = {};
  readonly #chance: () => number;
  readonly #manners: () => Manners;
  #open = true;
  #greeted = false;
  #heldBack: string[] = [];
  #endedUnheard = false;

  constructor(end: InProcessSocket, random: () => number, manners: () => Manners) {
    this.#end = end;
    this.#chance = random;
    this.#manners = manners;
    queueMicrotask(() => {
      this.#say("open", null);
      end.onMessage((text) => this.#carry(text));
      end.onClose(() => this.#ends());
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  #carry(text: string): void {
    if (this.#manners().mute) return void this.#heldBack.push(text);
    this.unmuted();
    this.#pass(text);
  }

  /** It may speak again: what it would have said comes now, as TCP has it. */
  unmuted(): void {
    const late = this.#heldBack;
    this.#heldBack = [];
    for (const text of late) this.#pass(text);
    if (this.#endedUnheard) this.cut();
  }

  #ends(): void {
    if (this.#manners().asleep) this.#endedUnheard = true;
    else this.cut();
  }

  #pass(text: string): void {
    const { late, twice, nonsense: odd } = this.#manners();
    const meets = (likely: number) => this.#greeted && likely > 0 && this.#chance() < likely;
    const [isLate, isTwice, isOdd] = [meets(late), meets(twice), meets(odd)];
    this.#greeted = true;
    if (isOdd) this.#say("message", nonsense[Math.floor(this.#chance() * nonsense.length)] ?? "{");
    this.#deliver(text, isLate ? this.#chance() * 200 : 0);
    if (isTwice) this.#deliver(text, this.#chance() * 200);
  }

  #deliver(text: string, after: number): void {
    if (after === 0) this.#say("message", text);
    else setTimeout(() => this.#say("message", text), after);
  }

  #say(type: string, data: unknown): void {
    if (!this.#open) return;
    for (const listener of this.#listeners[type] ?? []) listener({ data });
  }

  /** The line breaks: both ends are told, and what was on its way is lost. */
  cut(): void {
    if (!this.#open) return;
    this.#say("close", null);
    this.#open = false;
    this.#end.close();
  }

  send(text: string): void {
    if (this.#open && !this.#manners().mute) this.#end.send(text);
  }

  close(): void {
    this.cut();
  }

  addEventListener(type: "open" | "close", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { error?: unknown }) => void): void;
  addEventListener(type: string, listener: Listener): void {
    (this.#listeners[type] ??= []).push(listener);
  }
}
