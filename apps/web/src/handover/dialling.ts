import { create } from "zustand";

/** Whether the dial dialog is open, and with which number. */
export const dialling = create<{ readonly number: string | null }>(() => ({ number: null }));

/** Opens it: at a missed call with the caller's number, else empty. */
export function openDial(number = ""): void {
  dialling.setState({ number });
}

export function closeDial(): void {
  dialling.setState({ number: null });
}
