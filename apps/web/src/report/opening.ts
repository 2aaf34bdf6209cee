import { create } from "zustand";

const report = create<{ readonly open: boolean }>(() => ({ open: false }));

export const useIsOpen = (): boolean => report((state) => state.open);

export function openReport(): void {
  report.setState({ open: true });
}

export function closeReport(): void {
  report.setState({ open: false });
}
