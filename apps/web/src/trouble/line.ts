import type { Desk, Problem } from "@ringside/desk";
import type { FeedStatus } from "../feed/index.ts";
import { whyText, words } from "../words/index.ts";

/** What is wrong, since when, and what still works. */
export interface Line {
  readonly tone: "engaged" | "fault";
  readonly text: string;
  readonly keeps: string;
  readonly action: "reload" | "workHere" | null;
  /** For support. */
  readonly problem?: Problem;
}

interface Known {
  readonly status: FeedStatus;
  readonly desk: Desk;
  readonly offset: number;
  readonly online: boolean;
  /** Why the directory cannot be read. */
  readonly unread: Problem | null;
}

/** The one thing to say about the line, the nearest trouble first; null when all is well. */
export function lineOf({ status, desk, offset, online, unread }: Known): Line | null {
  const inCall = Object.keys(desk.tasks).length > 0;
  const { linkLostKeeps, linkLostIdle, feedLostKeeps, feedLostIdle } = words.trouble;
  if (status.kind === "outdated") {
    const { outdated, outdatedNext } = words.trouble;
    return { tone: "engaged", text: outdated, keeps: outdatedNext, action: "reload" };
  }
  if (!online || status.kind === "lost") {
    const keeps = inCall ? feedLostKeeps : feedLostIdle;
    const text =
      status.kind === "lost" && online
        ? words.trouble.feedLost(status.since)
        : words.trouble.offline;
    return { tone: "fault", text, keeps, action: null };
  }
  if (status.kind !== "live") return null;
  const { link } = desk;
  if (link.kind === "evicted") {
    const text = words.trouble.evicted(link.since - offset);
    return { tone: "engaged", text, keeps: words.trouble.evictedNext, action: "workHere" };
  }
  if (link.kind !== "lost") return unread === null ? null : unreadLine(unread);
  const text = words.trouble.linkLost(link.since - offset);
  return { tone: "fault", text, keeps: inCall ? linkLostKeeps : linkLostIdle, action: null };
}

function unreadLine(problem: Problem): Line {
  const keeps = `${whyText(problem.code)} ${words.trouble.again}`;
  return { tone: "engaged", text: `${words.trouble.unread}.`, keeps, action: null, problem };
}
