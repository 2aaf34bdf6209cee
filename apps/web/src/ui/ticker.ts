import { useSyncExternalStore } from "react";
import { serverNow } from "../feed/index.ts";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all timers of the page; it rests while nothing is timed. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tick of listeners) tick();
  }, 200);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Whole seconds since a moment of the server's clock. Renders again only when they change. */
export function useSecondsSince(since: number): number {
  return useSyncExternalStore(subscribe, () =>
    Math.max(0, Math.floor((serverNow() - since) / 1000)),
  );
}

/** Whole seconds until a moment of the server's clock, rounded up, never below 0. */
export function useSecondsUntil(until: number): number {
  return useSyncExternalStore(subscribe, () =>
    Math.max(0, Math.ceil((until - serverNow()) / 1000)),
  );
}
