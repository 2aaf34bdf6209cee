import { presence, type Change, type Desk, type StateSpan } from "@ringside/desk";

/** A time in a state that goes on, and until when it is known to. */
export interface OpenSpan extends Pick<StateSpan, "kind" | "auxCodeId" | "from"> {
  /** Until when it was seen; null while it is. */
  readonly seen: number | null;
}

export interface Turn {
  readonly open: OpenSpan | null;
  /** One that has ended by this change. */
  readonly closed: StateSpan | null;
}

/** Longer out of sight, and what was in between is not known, in milliseconds. */
export const blink = 60_000;

/** In milliseconds; no span is longer by much. */
export const day = 24 * 60 * 60_000;

/**
 * Follows what the agent is by one change.
 *
 * @param at when it happened
 */
export function turn(open: OpenSpan | null, after: Desk, change: Change, at: number): Turn {
  if (change.kind === "link") return { open: sight(open, after, at), closed: null };
  const now = stateOf(after);
  if (now === null) return { open: null, closed: open && closeAt(open, at) };
  const since = change.kind === "session" ? sinceOf(open, now.since, at) : at;
  if (open === null) return { open: { ...now.is, from: since, seen: null }, closed: null };
  const same = open.kind === now.is.kind && open.auxCodeId === now.is.auxCodeId;
  const wasThere = open.seen === null || now.since <= open.seen || since - open.seen <= blink;
  if (same && wasThere) return { open: { ...open, seen: null }, closed: null };
  const begins = { ...now.is, from: Math.max(since, open.from), seen: null };
  return { open: begins, closed: closeAt(open, since) };
}

/** A span ends when the next begins, or when it was last seen where that is long before. */
function closeAt(open: OpenSpan, at: number): StateSpan {
  const { kind, auxCodeId, from, seen } = open;
  const to = seen !== null && at - seen > blink ? seen : at;
  return { kind, auxCodeId, from, to: Math.max(from, to), open: false };
}

/** Out of sight while nothing is heard of WxCC. */
function sight(open: OpenSpan | null, { link }: Desk, at: number): OpenSpan | null {
  if (open === null) return null;
  return { ...open, seen: link.kind === "live" ? null : (open.seen ?? at) };
}

/** After a time out of sight, WxCC's own word of since when; it may have begun before this desk's last. */
function sinceOf(open: OpenSpan | null, told: number, at: number): number {
  const last = open === null ? 0 : (open.seen ?? open.from);
  return told > last && told <= at ? told : at;
}

function stateOf(desk: Desk): { is: Pick<OpenSpan, "kind" | "auxCodeId">; since: number } | null {
  const now = presence(desk);
  if (now.kind === "signedOut") return null;
  const auxCodeId = now.kind === "idle" ? (desk.state?.auxCodeId ?? null) : null;
  return { is: { kind: now.kind, auxCodeId }, since: now.since };
}

/** When a change happened, by WxCC's clock where it is WxCC's word. */
export function timeOf(change: Change, now: number): number {
  const told = toldTime(change);
  return told !== null && told > 0 && told < now ? told : now;
}

function toldTime(change: Change): number | null {
  switch (change.kind) {
    case "session":
    case "signedOut":
    case "state":
    case "taskGone":
      return change.version;
    case "task":
      return change.task.version;
    case "missed":
      return change.missed.at;
    default:
      return null;
  }
}
