import { useSyncExternalStore } from "react";

/** Where there is one column only, as in `workplace.css`. */
const narrow = matchMedia("(max-width: 760px)");

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}
