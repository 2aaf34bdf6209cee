import type { Log } from "../stage/index.ts";
import type { Fact } from "../world/index.ts";
import { Contacts, type Contact } from "./contacts.ts";
import { Timeline, type Span } from "./timeline.ts";

/** As many spans as agents' activities may be read, and contacts besides. */
const most = 10_000;

/** What has been, for whoever reports on it. A world that starts again starts a history of its own. */
export class History {
  readonly #log: Log<Fact>;
  #timeline = new Timeline();
  #contacts = new Contacts();

  constructor(log: Log<Fact>) {
    this.#log = log;
    log.follow((fact) => this.#hear(fact));
  }

  /** What agents did, oldest first. */
  get spans(): readonly Span[] {
    this.#forgetOnReset();
    return this.#timeline.spans;
  }

  /** Oldest first. */
  get contacts(): readonly Contact[] {
    this.#forgetOnReset();
    return this.#contacts.all();
  }

  contact(id: string): Contact | undefined {
    this.#forgetOnReset();
    return this.#contacts.get(id);
  }

  /** Learns anew what the log knows: it was not told of it. */
  rebuild(): void {
    this.#forget();
    for (const fact of this.#log.entries) this.#hear(fact);
  }

  #hear(fact: Fact): void {
    if (fact.seq === 1) this.#forget();
    this.#timeline.hear(fact);
    this.#contacts.hear(fact);
    this.#timeline.keep(most);
    this.#contacts.keep(most);
  }

  /** The log is emptied then, and its numbers begin with 1 again. */
  #forgetOnReset(): void {
    if (this.#log.entries.length === 0) this.#forget();
  }

  #forget(): void {
    this.#timeline = new Timeline();
    this.#contacts = new Contacts();
  }
}
