import { Frame, fold, type Desk } from "@ringside/desk";
import type { AgentDesk } from "@ringside/server";

/** A browser's tab: it hears frames as text, folds them, goes away and comes back. */
export class Tab {
  readonly #server: AgentDesk;
  #desk: Desk | null = null;
  #last: string | null = null;
  #leave: (() => void) | null = null;

  constructor(server: AgentDesk) {
    this.#server = server;
  }

  get desk(): Desk | null {
    return this.#desk;
  }

  open(): void {
    this.#leave ??= this.#server.listen(this.#last, (frame) => this.#hear(JSON.stringify(frame)));
  }

  close(): void {
    this.#leave?.();
    this.#leave = null;
  }

  #hear(text: string): void {
    const frame = Frame.parse(JSON.parse(text));
    if (frame.kind === "snapshot") this.#desk = frame.desk;
    else if (frame.kind === "change" && this.#desk) this.#desk = fold(this.#desk, frame.change);
    else if (frame.kind === "change") throw new Error("a change before any snapshot");
    if ("id" in frame) this.#last = frame.id;
  }
}
