import type { Desk } from "@ringside/desk";
import type { FeedStatus } from "../feed/index.ts";
import { words } from "../words/index.ts";

/** What is wrong, since when, and what still works. */
export interface Line {
  readonly tone: "engaged" | "fault";
  readonly text: string;
  readonly keeps: string;
  readonly action: "reload" | null;
}

interface Known {
  readonly status: FeedStatus;
  readonly desk: Desk;
  readonly offset: number;
  readonly online: boolean;
}

/** The one thing to say about the line, the nearest trouble first; null when all is well. */
export function lineOf({ status, desk, offset, online }: Known): Line | null {
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
    return { tone: "engaged", text, keeps: words.trouble.evictedNext, action: null };
  }
  if (link.kind !== "lost") return null;
  const text = words.trouble.linkLost(link.since - offset);
  return { tone: "fault", text, keeps: inCall ? linkLostKeeps : linkLostIdle, action: null };
}
