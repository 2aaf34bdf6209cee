import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";

const over = new Set<() => void>();

/** What stands over the page goes when the agent wants to be elsewhere: by `close`, which is at once. */
export function useGivesWay(close: (() => void) | null): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  // Two that come at once know of each other.
  useLayoutEffect(() => {
    const go = (): void => latest.current?.();
    over.add(go);
    return () => void over.delete(go);
  }, []);
}

/** Takes away what stands over the page; it gives the focus back. */
export function makeWay(): void {
  flushSync(leaveAll);
}

/** The same for what comes over the page itself, while it comes. */
export function leaveAll(): void {
  for (const close of [...over].toReversed()) close();
}
