import { create } from "zustand";
import { forget } from "../ui/index.ts";

/** Whether the dial dialog is open, and with which number. */
export const dialling = create<{ readonly number: string | null }>(() => ({ number: null }));

/** Opens it: at a missed call with the caller's number, else empty. */
export function openDial(number = ""): void {
  dialling.setState({ number });
}

/** Whom the agent called stays with them: the next one at this computer may be somebody else. */
export function forgetDialled(): void {
  forget("destinations.dialled");
}

export function closeDial(): void {
  dialling.setState({ number: null });
}
