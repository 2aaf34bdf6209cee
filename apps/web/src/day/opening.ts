import { create } from "zustand";

/** Whether My day is open. */
export const dayOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openDay(): void {
  dayOpen.setState({ open: true });
}

export function closeDay(): void {
  dayOpen.setState({ open: false });
}
