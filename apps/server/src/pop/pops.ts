import { lifeOf, type Desk, type Pop, type PopEvent, type Task } from "@ringside/desk";
import type { DeskFeed } from "../feed/index.ts";
import type { Journal } from "../store/index.ts";
import { factsOf } from "./facts.ts";
import { tryRules } from "./match.ts";
import type { PopRules } from "./rules.ts";

export interface PopsOptions {
  readonly agentId: string;
  /** Null: nothing pops. */
  readonly rules: PopRules | null;
  readonly feed: Pick<DeskFeed, "desk" | "apply">;
  readonly journal: Journal;
}

/** The pages that pop for one agent, each opened once, by whichever tab asks first. */
export interface Pops {
  /** Looks at what has just changed on the desk. */
  readonly look: (before: Desk, now: number) => void;
  /** Whether whoever asks is to open it: said once, also after a restart. */
  readonly take: (id: string) => Promise<boolean>;
  readonly tell: (id: string, state: "opened" | "blocked") => void;
}

export function createPops({ agentId, rules, feed, journal }: PopsOptions): Pops {
  const put = (id: string, state: Pop["state"]): void => {
    const pop = feed.desk().pops.find((one) => one.id === id);
    if (pop) feed.apply({ kind: "pop", pop: { ...pop, state } });
  };
  return {
    look(before, now) {
      if (rules === null) return;
      const desk = feed.desk();
      for (const { task, event } of eventsBetween(before, desk)) {
        const tried = tryRules(rules, event, factsOf(desk, task, agentId));
        const links = tried.flatMap(({ rule, url }) => (url === null ? [] : [{ name: rule, url }]));
        if (links.length === 0) continue;
        const id = `${lifeOf(task)}.${event}`;
        const state = links.length > 1 ? "choose" : "waiting";
        feed.apply({ kind: "pop", pop: { id, taskId: task.id, at: now, links, state } });
      }
    },
    async take(id) {
      if (!feed.desk().pops.some((one) => one.id === id)) return false;
      const taken = await journal.claim(agentId, `pop.${id}`, "pop", Date.now());
      if (taken === null) put(id, "taken");
      return taken === null;
    },
    tell: put,
  };
}

/** What happened to contacts between two states of a desk. One that is merely read again is not new. */
export function eventsBetween(before: Desk, after: Desk): { task: Task; event: PopEvent }[] {
  return Object.values(after.tasks).flatMap((task) => {
    const was = before.tasks[task.id]?.phase.kind ?? null;
    const event = eventOf(was, task.phase.kind);
    return event === null ? [] : [{ task, event }];
  });
}

type Phase = Task["phase"]["kind"];

function eventOf(was: Phase | null, is: Phase): PopEvent | null {
  if (was === is) return null;
  if (is === "offered") return was === null ? "offered" : null;
  if (is === "wrapup") return was === null ? null : "ended";
  return was === "offered" ? "answered" : null;
}
