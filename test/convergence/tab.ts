import { Frame, fold, type Desk } from "@ringside/desk";
import type { AgentDesk } from "@ringside/server";

interface Told {
  readonly text: string;
  /** What a browser reads in it. */
  readonly read: Frame;
}

const told = new WeakMap<Frame, Told>();

/** A frame as it goes over the network, once for all tabs that are sent it. */
export function asTold(frame: Frame): Told {
  const known = told.get(frame);
  if (known) return known;
  const text = JSON.stringify(frame);
  const made = { text, read: Frame.parse(JSON.parse(text)) };
  told.set(frame, made);
  return made;
}

/**
 * A browser's tab: it hears frames as text, folds them, goes away and comes back. A change that is
 * not the next one is an error: each is to come exactly once, in order.
 */
export class Tab {
  readonly #server: () => Pick<AgentDesk, "listen">;
  #desk: Desk | null = null;
  #last: string | null = null;
  #leave: (() => void) | null = null;
  /** What was not as it is to be. */
  readonly errors: string[] = [];

  /** @param server whoever serves it when it opens */
  constructor(server: () => Pick<AgentDesk, "listen">) {
    this.#server = server;
  }

  get desk(): Desk | null {
    return this.#desk;
  }

  open(): void {
    this.#leave ??= this.#server().listen(this.#last, (frame) => this.#hear(asTold(frame).read));
  }

  close(): void {
    this.#leave?.();
    this.#leave = null;
  }

  #hear(frame: Frame): void {
    if (frame.kind === "snapshot") this.#desk = frame.desk;
    else if (frame.kind === "change") this.#take(frame);
    if ("id" in frame) this.#last = frame.id;
  }

  #take({ id, change }: Extract<Frame, { kind: "change" }>): void {
    if (this.#desk === null) return void this.errors.push("a change came before any snapshot");
    const [epoch, number] = (this.#last ?? "").split(".");
    const next = `${epoch}.${Number(number) + 1}`;
    if (id !== next) this.errors.push(`change ${id} came, and not ${next}`);
    this.#desk = fold(this.#desk, change);
  }
}
