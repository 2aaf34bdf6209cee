import { emptyDesk, fold, type Change, type Desk, type Frame } from "@ringside/desk";
import { create } from "zustand";
import type { FeedStatus } from "./status.ts";

export interface Deskside {
  readonly desk: Desk;
  readonly status: FeedStatus;
  /** The server's clock minus this computer's, in milliseconds. */
  readonly offset: number;
}

/** The desk as this tab knows it. Read it with `useDesk`; only the feed and `apply` change it. */
export const deskside = create<Deskside>(() => ({
  desk: emptyDesk(Date.now()),
  status: { kind: "connecting" },
  offset: 0,
}));

/** Below this a difference is the network's jitter, and timers keep still. */
const jitter = 250;

/** Takes a frame of the feed. */
export function receive(frame: Frame): void {
  if (frame.kind === "snapshot") {
    deskside.setState({ desk: frame.desk });
  } else if (frame.kind === "change") {
    apply(frame.change);
  }
  // A change that is replayed carries the time at which it was new.
  if (frame.kind !== "change") setClock(frame.now);
}

/** Folds one change into this tab's desk. */
export function apply(change: Change): void {
  deskside.setState(({ desk }) => ({ desk: fold(desk, change) }));
}

export function setClock(serverNow: number): void {
  const offset = serverNow - Date.now();
  if (Math.abs(offset - deskside.getState().offset) > jitter) deskside.setState({ offset });
}

/** The time now by the server's clock, by which all times on the desk are told. */
export function serverNow(): number {
  return Date.now() + deskside.getState().offset;
}

/** What a component needs of the desk; it renders again when that changes. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  return deskside((state) => select(state.desk));
}

export function useFeedStatus(): FeedStatus {
  return deskside((state) => state.status);
}
