import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** How long to wait before each further try, in milliseconds; the last one again and again. */
const pauses = [250, 500, 1_000, 2_000, 5_000] as const;

/** A server that has not answered by then is asked again, in milliseconds. */
const longestAnswer = 5_000;

/** A part of the screen that is fetched apart from the first. */
export interface Later<P> {
  readonly Part: LazyExoticComponent<ComponentType<P>>;
  /** Has it here before it is shown. */
  readonly load: () => void;
}

/**
 * Fetches a part of the screen when it is needed, once the server can be reached: a browser remembers an
 * import that failed, and would keep the part away until the page is reloaded.
 */
export function later<P>(fetchPart: () => Promise<ComponentType<P>>): Later<P> {
  let part: Promise<{ default: ComponentType<P> }> | null = null;
  const load = () =>
    (part ??= reachable()
      .then(fetchPart)
      .then((component) => ({ default: component }))
      .catch((error: unknown) => {
        part = null;
        throw error;
      }));
  // Who only wants it early need not hear that it failed: who shows it will.
  return { Part: lazy(load), load: () => void load().catch(() => undefined) };
}

async function reachable(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const signal = AbortSignal.timeout(longestAnswer);
    const answer = await fetch("/healthz", { cache: "no-store", signal }).catch(() => null);
    if (answer?.ok) return;
    const pause = pauses[Math.min(attempt, pauses.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
