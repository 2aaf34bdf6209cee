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

/** What is kept under names that begin so. */
export function keptNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .map((key) => key.slice("ringside.".length))
      .filter((name) => name.startsWith(prefix) && kept(name) !== null);
  } catch {
    return [];
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`ringside.${name}`);
  } catch {
    // No storage: there is nothing to forget.
  }
  for (const listener of listeners) listener();
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
