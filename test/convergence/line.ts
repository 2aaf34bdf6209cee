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

type Listener = (event: { data: unknown; error?: unknown }) => void;

/**
 * A bad line to WxCC: frames come twice, or up to 200 ms late and so out of order, and it may break,
 * which loses what was on its way.
 */
export class BadLine implements SocketLike {
  readonly #end: InProcessSocket;
  readonly #listeners: Record<string, Listener[]> = {};
  readonly #chance: () => number;
  #open = true;
  #greeted = false;

  constructor(end: InProcessSocket, random: () => number, calm: () => boolean) {
    this.#end = end;
    this.#chance = () => (calm() ? 1 : random());
    queueMicrotask(() => {
      this.#say("open", null);
      end.onMessage((text) => this.#carry(text));
      end.onClose(() => this.cut());
    });
  }

  #carry(text: string): void {
    const late = this.#greeted && this.#chance() < 0.3;
    const twice = this.#greeted && this.#chance() < 0.15;
    this.#greeted = true;
    this.#deliver(text, late ? this.#chance() * 200 : 0);
    if (twice) this.#deliver(text, this.#chance() * 200);
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
    if (this.#open) this.#end.send(text);
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
