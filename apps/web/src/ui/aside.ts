import { create } from "zustand";

/** What stands open beside the work: one thing at a time. */
export type Aside = "day" | "settings";

const aside = create<{ readonly open: Aside | null }>(() => ({ open: null }));

export function openAside(open: Aside): void {
  aside.setState({ open });
}

export function closeAside(): void {
  aside.setState({ open: null });
}

export function useAside(): Aside | null {
  return aside((state) => state.open);
}
