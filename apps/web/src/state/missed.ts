import type { Desk, MissedWhy } from "@ringside/desk";
import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";

export interface MissedNow {
  readonly why: MissedWhy;
  /** When WxCC put the agent on its state. */
  readonly since: number;
  /** The number of who was missed. */
  readonly caller: string | null;
  /** A call unless told. */
  readonly channel: string | undefined;
}

/** The last one that was put away unanswered. */
const closed = create<{ readonly since: number | null }>(() => ({ since: null }));

export function closeMissed(since: number): void {
  closed.setState({ since });
}

/** The missed offer that still has to be answered by a state; null when there is none. */
export function useMissed(): MissedNow | null {
  const away = closed(({ since }) => since);
  const missed = useDesk(useShallow(missedNow));
  return missed === null || missed.since === away ? null : missed;
}

export function missedNow({ state, missed }: Desk): MissedNow | null {
  if (state?.cause.kind !== "missed") return null;
  return {
    why: state.cause.why,
    since: state.codeSince,
    caller: missed?.customer.number ?? null,
    channel: missed?.channel,
  };
}
