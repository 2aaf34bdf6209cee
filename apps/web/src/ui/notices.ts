import { create } from "zustand";

export type Tone = "available" | "idle" | "engaged" | "fault";

export interface Notice {
  readonly id: number;
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  /** For support, behind "Details". */
  readonly code?: string;
  readonly trackingId?: string | null;
}

export type NewNotice = Omit<Notice, "id">;

const shownAtOnce = 3;

export const notices = create<{ readonly shown: readonly Notice[] }>(() => ({ shown: [] }));

let lastId = 0;

/** Shows a toast. The same words twice are one toast; the oldest gives way to a fourth. */
export function notice(next: NewNotice): void {
  lastId += 1;
  const id = lastId;
  notices.setState(({ shown }) => ({
    shown: [
      ...shown.filter(({ title, text }) => title !== next.title || text !== next.text),
      { ...next, id },
    ].slice(-shownAtOnce),
  }));
}

export function dismiss(id: number): void {
  notices.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));
}
