import { create } from "zustand";

const palette = create<{ readonly open: boolean }>(() => ({ open: false }));

export const useIsOpen = (): boolean => palette((state) => state.open);

export function openPalette(): void {
  palette.setState({ open: true });
}

export function closePalette(): void {
  palette.setState({ open: false });
}
