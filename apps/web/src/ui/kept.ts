import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What components have read, until something is kept anew: the browser's storage is slow to ask at each change. */
const read = new Map<string, string | null>();

/** A choice kept in this browser, the same in all its tabs. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`ringside.${name}`, value);
  } catch {
    // No storage: the choice holds for nothing longer than this page.
  }
  changed();
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
  changed();
}

export function useKept(name: string): string | null {
  return useSyncExternalStore(subscribe, () => {
    if (!read.has(name)) read.set(name, kept(name));
    return read.get(name) ?? null;
  });
}

function changed(): void {
  read.clear();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    read.clear();
    addEventListener("storage", changed);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", changed);
  };
}
