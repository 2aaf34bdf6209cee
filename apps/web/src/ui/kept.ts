import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** A choice kept in this browser, the same in all its tabs. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`ringside.${name}`, value);
  } catch {
    // No storage: the choice holds for nothing longer than this page.
  }
  for (const listener of listeners) listener();
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`ringside.${name}`);
  } catch {
    return null;
  }
}

export function useKept(name: string): string | null {
  return useSyncExternalStore(subscribe, () => kept(name));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}
