import { useSyncExternalStore } from "react";

/** Where there is one column only, as in `workplace.css`. */
const narrow = (): MediaQueryList => (asked ??= matchMedia("(max-width: 760px)"));
let asked: MediaQueryList | null = null;

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow().matches);
}

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
