import { useEffect, useState } from "react";
import { deskside } from "../feed/index.ts";

/** What changed at the desk is written down soon after, in milliseconds. */
const soon = 600;
/** Times go on without a change. */
const every = 60_000;

/**
 * Reads something when it is first shown, after each contact or state that ends, and each minute while
 * the page is looked at. What was read before stays until there is more.
 */
export function useFresh<T>(read: () => Promise<T | null>) {
  const [state, setState] = useState<{ readonly data: T | null; readonly failed: boolean }>({
    data: null,
    failed: false,
  });
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = async (): Promise<void> => {
      const data = document.visibilityState === "hidden" ? null : await read();
      if (!current) return;
      setState((before) => ({ data: data ?? before.data, failed: data === null }));
      plan(every);
    };
    const plan = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), ms);
    };
    const look = (): void => plan(0);
    const stop = deskside.subscribe(({ desk }, { desk: before }) => {
      if (desk.gone !== before.gone || desk.state !== before.state) plan(soon);
    });
    document.addEventListener("visibilitychange", look);
    void now();
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
      document.removeEventListener("visibilitychange", look);
    };
  }, [read]);
  return state;
}
