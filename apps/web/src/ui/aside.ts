import { create } from "zustand";

/** What stands open beside the work: one thing at a time. */
export type Aside = "day" | "settings" | "customer";

const aside = create<{ readonly open: Aside | null }>(() => ({ open: null }));

export function openAside(open: Aside): void {
  aside.setState({ open });
}

export function closeAside(): void {
  aside.setState({ open: null });
}

/** What it was about is gone; anything else stays open. */
export function dropAside(what: Aside): void {
  aside.setState(({ open }) => ({ open: open === what ? null : open }));
}

export function useAside(): Aside | null {
  return aside((state) => state.open);
}
