import { randomBytes } from "node:crypto";
import { emptyDesk, fold, type Change, type Desk, type Frame } from "@ringside/desk";

/** Hears frames: first a snapshot or what was missed, then every change, in order. */
export type FrameListener = (frame: Frame) => void;

/** A desk that changes, and tells of each change once, numbered. */
export interface DeskFeed {
  readonly desk: () => Desk;
  /** Folds changes; those that change nothing are not told. */
  readonly apply: (...changes: readonly Change[]) => void;
  /**
   * Listens from after the frame `after`: exactly what was missed comes at once, or a snapshot when
   * that is unknown or too long ago.
   *
   * @returns stops listening
   */
  readonly listen: (after: string | null, listener: FrameListener) => () => void;
  readonly snapshot: () => Frame;
}

/**
 * @param kept how many changes are kept for those who come back
 */
export function createDeskFeed(kept = 500): DeskFeed {
  const epoch = randomBytes(6).toString("hex");
  const frames: Extract<Frame, { kind: "change" }>[] = [];
  const listeners = new Set<FrameListener>();
  let desk = emptyDesk(Date.now());
  let last = 0;

  const snapshot = (): Frame => ({
    kind: "snapshot",
    id: `${epoch}.${last}`,
    now: Date.now(),
    desk,
  });

  const apply = (change: Change): void => {
    const next = fold(desk, change);
    if (next === desk) return;
    desk = next;
    last += 1;
    const frame = { kind: "change", id: `${epoch}.${last}`, now: Date.now(), change } as const;
    frames.push(frame);
    if (frames.length > kept) frames.shift();
    for (const listener of listeners) listener(frame);
  };

  /** The frames after this one, or null when they are not all here. */
  const missed = (after: string | null): readonly Frame[] | null => {
    const [, number = ""] = after?.startsWith(`${epoch}.`) ? after.split(".") : [];
    if (!/^\d{1,15}$/.test(number)) return null;
    const gap = last - Number(number);
    if (gap < 0 || gap > frames.length) return null;
    return frames.slice(frames.length - gap).map((frame) => ({ ...frame, now: Date.now() }));
  };

  return {
    desk: () => desk,
    apply: (...changes) => changes.forEach(apply),
    snapshot,
    listen(after, listener) {
      for (const frame of missed(after) ?? [snapshot()]) listener(frame);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
