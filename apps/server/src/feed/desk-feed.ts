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

/** The same where another node may be the one whose changes count. */
export interface FollowingFeed extends DeskFeed {
  /** Whether anything is known of the desk; who listens before hears once it is. */
  readonly known: () => boolean;
  /** From now on changes are numbered here, anew, from the desk as it is, whose line is lost. */
  readonly lead: () => void;
  /** Changes are numbered elsewhere: those that are applied here count no more. */
  readonly follow: () => void;
  /** What has been told so far, by who numbers: who came back gets exactly what they missed. */
  readonly load: (frames: readonly Frame[]) => void;
  /** A frame of who numbers. False when others are missing before it. */
  readonly take: (frame: Frame) => boolean;
  /** Tells who listens that the line to WxCC is not known to stand; takes nothing back. */
  readonly doubt: () => void;
  /** How many listen. */
  readonly listeners: () => number;
}

type ChangeFrame = Extract<Frame, { kind: "change" }>;

/**
 * @param kept how many changes are kept for those who come back
 */
export function createDeskFeed(kept = 500): DeskFeed {
  const feed = createFollowingFeed(kept);
  feed.lead();
  return feed;
}

/** One that follows, until it is told to lead. */
export function createFollowingFeed(kept = 500): FollowingFeed {
  let epoch: string | null = null;
  let leads = false;
  let frames: ChangeFrame[] = [];
  const listeners = new Set<FrameListener>();
  /** Those who came before anything was known, and what they have seen. */
  const waiting = new Map<FrameListener, string | null>();
  let desk = emptyDesk(Date.now());
  let last = 0;

  const snapshotOf = (shown: Desk): Frame => ({
    kind: "snapshot",
    id: `${epoch ?? "0"}.${last}`,
    now: Date.now(),
    desk: shown,
  });
  const snapshot = (): Frame => snapshotOf(desk);

  const tell = (frame: Frame): void => {
    for (const listener of listeners) listener(frame);
  };

  const push = (frame: ChangeFrame, next: Desk): void => {
    last += 1;
    desk = next;
    frames.push(frame);
    if (frames.length > kept) frames.shift();
    tell(frame);
  };

  const begin = (from: string, at: number, now: Desk): void => {
    [epoch, last, desk, frames] = [from, at, now, []];
    tell(snapshot());
    welcome();
  };

  const welcome = (): void => {
    for (const [listener, after] of waiting) join(after, listener);
    waiting.clear();
  };

  const join = (after: string | null, listener: FrameListener): void => {
    for (const frame of missed(after) ?? [snapshot()]) listener(frame);
    listeners.add(listener);
  };

  const apply = (change: Change): void => {
    const next = leads ? fold(desk, change) : desk;
    if (next === desk) return;
    push({ kind: "change", id: `${epoch}.${last + 1}`, now: Date.now(), change }, next);
  };

  /** The frames after this one, or null when they are not all here. */
  const missed = (after: string | null): readonly Frame[] | null => {
    const [, number = ""] = after?.startsWith(`${epoch}.`) ? after.split(".") : [];
    if (!/^\d{1,15}$/.test(number)) return null;
    const gap = last - Number(number);
    if (gap < 0 || gap > frames.length) return null;
    return frames.slice(frames.length - gap).map((frame) => ({ ...frame, now: Date.now() }));
  };

  const take = (frame: Frame): boolean => {
    if (leads || frame.kind === "beat" || frame.kind === "bye") return true;
    const { epoch: from, number } = placeOf(frame.id);
    if (from === epoch && number <= last) return true;
    if (frame.kind === "snapshot") begin(from, number, frame.desk);
    else if (from === epoch && number === last + 1) push(frame, fold(desk, frame.change));
    else return false;
    return true;
  };

  return {
    desk: () => desk,
    apply: (...changes) => changes.forEach(apply),
    snapshot,
    listen(after, listener) {
      if (epoch === null) waiting.set(listener, after);
      else join(after, listener);
      return () => {
        listeners.delete(listener);
        waiting.delete(listener);
      };
    },
    known: () => epoch !== null,
    lead() {
      leads = true;
      // What the line of before was is nothing to go by: the next one tells.
      const { kind } = desk.link;
      const link = { kind: "lost", since: Date.now(), why: "closed" } as const;
      begin(randomBytes(6).toString("hex"), 0, kind === "connecting" ? desk : { ...desk, link });
    },
    follow() {
      leads = false;
    },
    take,
    load(told) {
      if (leads) return;
      const [heard, held] = [[...listeners], [...waiting]];
      listeners.clear();
      waiting.clear();
      for (const frame of told) take(frame);
      for (const [listener, after] of held) {
        if (epoch === null) waiting.set(listener, after);
        else join(after, listener);
      }
      for (const listener of heard) join(null, listener);
    },
    listeners: () => listeners.size + waiting.size,
    doubt() {
      if (epoch === null) return;
      const link = { kind: "lost", since: Date.now(), why: "unreachable" } as const;
      tell(snapshotOf({ ...desk, link }));
    },
  };
}

function placeOf(id: string): { readonly epoch: string; readonly number: number } {
  const dot = id.lastIndexOf(".");
  return { epoch: id.slice(0, dot), number: Number(id.slice(dot + 1)) };
}
