import type { Command, Outcome } from "@ringside/desk";

/** Commands on their way, each with the moment by which something must have been heard of it. */
export interface Pending {
  add(id: string, command: Command): void;
  /**
   * Says what to do when nothing was heard, and when.
   *
   * @param ms from now; null keeps the moment set before
   */
  wait(id: string, ms: number | null, unheard: () => void): void;
  settle(id: string, outcome: Outcome): void;
  all(): readonly { readonly id: string; readonly command: Command }[];
  outcome(id: string): Promise<Outcome> | null;
  close(): void;
}

interface Waiting {
  readonly id: string;
  readonly command: Command;
  readonly askedAt: number;
  readonly outcome: Promise<Outcome>;
  readonly resolve: (outcome: Outcome) => void;
  timer: NodeJS.Timeout | undefined;
  unheard: () => void;
}

type OnSettled = (id: string, command: Command, outcome: Outcome, askedAt: number) => void;

export function createPending(onSettled: OnSettled): Pending {
  const waiting = new Map<string, Waiting>();
  return {
    add(id, command) {
      if (waiting.has(id)) return;
      let resolve: (outcome: Outcome) => void = () => undefined;
      const outcome = new Promise<Outcome>((settle) => {
        resolve = settle;
      });
      const one = { id, command, askedAt: Date.now(), outcome, resolve };
      waiting.set(id, { ...one, timer: undefined, unheard: () => undefined });
    },
    wait(id, ms, unheard) {
      const one = waiting.get(id);
      if (!one) return;
      one.unheard = unheard;
      if (ms === null) return;
      clearTimeout(one.timer);
      one.timer = setTimeout(() => one.unheard(), ms);
    },
    settle(id, outcome) {
      const one = waiting.get(id);
      if (!one) return;
      waiting.delete(id);
      clearTimeout(one.timer);
      onSettled(id, one.command, outcome, one.askedAt);
      one.resolve(outcome);
    },
    all: () => [...waiting.values()],
    outcome: (id) => waiting.get(id)?.outcome ?? null,
    close() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
