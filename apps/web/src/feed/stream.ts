import { Frame } from "@ringside/desk";
import { follows } from "./order.ts";
import { retryAfter } from "./retry.ts";
import { sseReader } from "./sse.ts";
import type { FeedStatus } from "./status.ts";

/** The server beats every 10 s; this long without a word means that the line is dead, in milliseconds. */
const longestSilence = 25_000;

export interface FeedListener {
  frame(frame: Frame): void;
  status(status: FeedStatus): void;
}

/**
 * Keeps one stream of frames open until `close`. After a break it asks for exactly what it missed
 * (`Last-Event-ID`); a gap or a frame out of line makes it ask again. Frames arrive in order, none twice.
 */
export function openStream(url: string, listener: FeedListener): { close(): void } {
  const over = new AbortController();
  void run(url, listener, over.signal);
  return { close: () => over.abort() };
}

async function run(url: string, listener: FeedListener, over: AbortSignal): Promise<void> {
  const reading = new Reading(listener);
  let attempt = 0;
  while (!over.aborted && !reading.ended) {
    const heard = await readOnce(url, reading, over);
    if (over.aborted || reading.ended) return;
    reading.lost();
    attempt = heard ? 0 : attempt + 1;
    await pause(retryAfter(attempt, Math.random()), over);
  }
}

/** One connection, until it breaks. Whether anything came by it. */
async function readOnce(url: string, reading: Reading, over: AbortSignal): Promise<boolean> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), longestSilence);
  const id = reading.lastId;
  let heard = false;
  try {
    const response = await fetch(url, {
      headers: { accept: "text/event-stream", ...(id ? { "last-event-id": id } : {}) },
      signal: AbortSignal.any([over, silence.signal]),
      cache: "no-store",
    });
    if (response.status === 401) return reading.end("expired");
    if (!response.ok || !response.body) return false;
    const take = sseReader((data) => reading.take(data));
    const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await text.read();
      if (done || reading.ended || reading.broken) return heard;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), longestSilence);
      take(value);
      heard = true;
    }
  } catch {
    // Unreachable, cut or silent: all the same to us, the next try tells.
    return heard;
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

/** What has been read so far, over all connections. */
class Reading {
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
    const frame = Frame.safeParse(parseJson(data));
    if (!frame.success) return this.startAgain();
    this.heardAt = Date.now();
    if (!this.inOrder(frame.data)) return;
    this.listener.frame(frame.data);
    if (frame.data.kind === "bye") {
      this.end(frame.data.why);
    } else if (!this.live) {
      this.live = true;
      this.listener.status({ kind: "live" });
    }
  }

  end(why: "signedOut" | "expired"): false {
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

  /** A frame in words unknown to this page: once may be an accident, twice is a newer server. */
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

/** Waits, but no longer than until the network is back or the stream is closed. */
function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", done);
      over.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener?.("online", done);
    over.addEventListener("abort", done);
  });
}
