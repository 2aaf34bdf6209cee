import { emptyDesk, fold, type Change, type Desk, type Frame } from "@ringside/desk";
import { create } from "zustand";
import { keepMoment } from "./recent.ts";
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
  // A change that is replayed carries the time at which it was new.
  if (frame.kind !== "change") setClock(frame.now);
  if (frame.kind === "snapshot") {
    const { desk } = frame;
    keepMoment({ kind: "snapshot", at: serverNow(), desk }, desk);
    deskside.setState({ desk });
  } else if (frame.kind === "change") {
    take(frame.change, frame.now);
  }
}

/** Folds one change of this tab's own into its desk. */
export function apply(change: Change): void {
  take(change, null);
}

function take(change: Change, sent: number | null): void {
  const { desk } = deskside.getState();
  keepMoment({ kind: "change", at: serverNow(), sent, change }, desk);
  deskside.setState({ desk: fold(desk, change) });
}

/** Takes how this page hears of the desk from now on. */
export function setStatus(status: FeedStatus): void {
  keepMoment({ kind: "line", at: serverNow(), line: status.kind }, deskside.getState().desk);
  deskside.setState({ status });
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
