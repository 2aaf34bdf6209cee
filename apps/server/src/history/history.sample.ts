import { emptyDesk, fold, type Change, type Desk, type Frame, type Task } from "@ringside/desk";
import { openEmbedded, type Store } from "../store/index.ts";
import { aTask } from "../task.sample.ts";
import { createVault, readKeys } from "../vault/index.ts";
import { aDirectory } from "../wxcc.sample.ts";
import { createHistory, type History } from "./index.ts";

/** Nine in the morning of one day. */
export const nine = 1_790_000_000_000;
export const minute = 60_000;
export const keeper = { agentId: "agent-1", orgId: "org-1" };

/** A desk that is told changes, and a history that watches it. For tests only. */
export class Shift {
  readonly store: Store;
  readonly history: History;
  readonly trouble: unknown[] = [];
  #desk: Desk = emptyDesk(nine);
  #hear: (frame: Frame) => void = () => undefined;
  #stop: () => void;

  constructor(store = openEmbedded(":memory:"), keys = "a".repeat(42) + "b", days = 30) {
    this.store = store;
    const read = readKeys(keys);
    if (read === null) throw new Error("these are keys");
    const onTrouble = (error: unknown) => void this.trouble.push(error);
    const vault = createVault(read);
    this.history = createHistory({ past: store.past, vault, days, onTrouble });
    this.#stop = this.history.watch(keeper, {
      desk: () => this.#desk,
      listen: (_after, listener) => {
        this.#hear = listener;
        return () => (this.#hear = () => undefined);
      },
      directory: async () => aDirectory,
    });
  }

  async tell(...changes: Change[]): Promise<void> {
    for (const change of changes) {
      this.#desk = fold(this.#desk, change);
      this.#hear({ kind: "change", id: "e.1", now: Date.now(), change });
    }
    await this.history.settled();
  }

  async stop(): Promise<void> {
    this.#stop();
    await this.history.settled();
  }

  day = { from: nine - 60 * minute, to: nine + 12 * 60 * minute };

  async spans() {
    const { spans } = await this.history.states("agent-1", this.day);
    return spans.map(({ kind, auxCodeId, from, to }) => [
      auxCodeId ?? kind,
      (from - nine) / minute,
      (to - nine) / minute,
    ]);
  }

  async contacts() {
    return (await this.history.contacts("agent-1", this.day, false)).contacts;
  }
}

const you = { kind: "you" } as const;

export function stateAt(at: number, code: string): Change {
  const availability = code === "0" ? "available" : "idle";
  const state = { availability, auxCodeId: code, since: at, codeSince: at, cause: you } as const;
  return { kind: "state", version: at, state };
}

export function sessionAt(at: number, code: string, taskIds: string[] = [], since = at): Change[] {
  const change = stateAt(since, code);
  if (change.kind !== "state") return [];
  const device = { type: "EXTENSION", number: "1001" } as const;
  const station = { kind: "in", teamId: "t", device, sessionId: null, roles: [], capacity: {} };
  return [
    {
      kind: "session",
      version: at,
      station: { ...station, kind: "in" },
      state: change.state,
      taskIds,
    },
    { kind: "link", link: { kind: "live", since: at } },
  ];
}

export function taskAt(at: number, phase: Task["phase"], over: Partial<Task> = {}): Change {
  const task = aTask(phase, { version: at, createdAt: nine, ...over });
  return { kind: "task", task };
}

export const offered = (since: number): Task["phase"] => ({
  kind: "offered",
  since,
  told: false,
  ringsFor: 18_000,
  answer: "phone",
});
export const connected = (since: number): Task["phase"] => ({
  kind: "connected",
  since,
  told: true,
});
export const held = (since: number, heldSince: number): Task["phase"] => ({
  kind: "held",
  since,
  told: true,
  heldSince,
  heldTold: true,
});
export const wrapup = (since: number): Task["phase"] => ({ kind: "wrapup", since, told: true });
export const gone = (at: number, taskId = "c1"): Change => ({
  kind: "taskGone",
  taskId,
  version: at,
});
