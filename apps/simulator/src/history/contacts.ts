import type { ContactEvent, Fact, Task } from "../world/index.ts";

/** A contact as it looks afterwards. */
export interface Contact {
  /** As it was when last heard of. */
  task: Task;
  readonly createdAt: number;
  lastAt: number;
  /** When an agent first talked with the customer. */
  answeredAt: number | null;
  endedAt: number | null;
  /** Who talked with the customer, the first one first. */
  readonly agents: string[];
  /** What happened, to whom, when. */
  readonly events: {
    readonly what: ContactEvent;
    readonly agentId: string | null;
    readonly at: number;
  }[];
}

/** Every contact that there was. */
export class Contacts {
  readonly #contacts = new Map<string, Contact>();

  hear(fact: Fact): void {
    // A reload tells of a task again; nothing has happened to it.
    if (fact.kind !== "contact" || fact.what === "restored") return;
    const { agentId, at, task, what } = fact;
    const contact = this.#contacts.get(task.id) ?? {
      task,
      createdAt: task.createdAt,
      lastAt: at,
      answeredAt: null,
      endedAt: null,
      agents: [],
      events: [],
    };
    this.#contacts.set(task.id, contact);
    contact.task = task;
    contact.lastAt = at;
    contact.events.push({ what, agentId, at });
    if (task.phase.kind === "ended") contact.endedAt ??= task.phase.since;
    if (what !== "answered" || agentId === null) return;
    contact.answeredAt ??= at;
    if (!contact.agents.includes(agentId)) contact.agents.push(agentId);
  }

  /** Oldest first. */
  all(): Contact[] {
    return [...this.#contacts.values()];
  }

  get(id: string): Contact | undefined {
    return this.#contacts.get(id);
  }

  /** Forgets the oldest, down to this many. */
  keep(most: number): void {
    if (this.#contacts.size <= most * 2) return;
    for (const id of [...this.#contacts.keys()].slice(0, -most)) this.#contacts.delete(id);
  }
}
