import { readFrame, type Frame } from "@ringside/desk";
import { follows } from "./order.ts";
import type { FeedListener, FeedStatus } from "./status.ts";

/** What has been read so far, over all connections. */
export class Reading {
  lastId: string | null = null;
  ended = false;
  /** The connection went out of line: take no more of it. */
  broken = false;
  private heardAt = Date.now();
  private strange = 0;
  private live = false;

  private readonly listener: FeedListener;

  constructor(listener: FeedListener) {
    this.listener = listener;
  }

  take(data: string): void {
    if (this.broken || this.ended) return;
    const frame = readFrame(parseJson(data));
    if (frame === null) return this.startAgain();
    this.heardAt = Date.now();
    if (!this.inOrder(frame)) return;
    this.listener.frame(frame);
    if (frame.kind === "bye") {
      this.end(frame.why);
    } else if (!this.live) {
      this.live = true;
      this.listener.status({ kind: "live" });
    }
  }

  end(why: Extract<FeedStatus, { kind: "ended" }>["why"]): false {
    this.ended = true;
    this.listener.status({ kind: "ended", why });
    return false;
  }

  lost(): void {
    this.broken = false;
    if (this.live) this.listener.status({ kind: "lost", since: this.heardAt });
    this.live = false;
  }

  private inOrder(frame: Frame): boolean {
    if (frame.kind === "snapshot") this.strange = 0;
    if (frame.kind === "change") {
      const order = follows(this.lastId, frame.id);
      if (order === "gap") this.broken = true;

      if (order !== "next") return false;
    }
    if ("id" in frame) this.lastId = frame.id;
    return true;
  }

  /** A desk in words unknown to this page: once may be an accident, twice is a newer server. */
  private startAgain(): void {
    this.broken = true;
    this.lastId = null;
    this.strange += 1;
    if (this.strange < 2) return;
    this.ended = true;
    this.listener.status({ kind: "outdated" });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
