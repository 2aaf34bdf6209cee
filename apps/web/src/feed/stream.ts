import { Reading } from "./reading.ts";
import { askedToWait, retryAfter } from "./retry.ts";
import { sseReader } from "./sse.ts";
import type { FeedListener } from "./status.ts";

/** The server beats every 10 s; this long without a word means that the line is dead, in milliseconds. */
const longestSilence = 25_000;

/** Where an agent's frames come from; the server refuses it to a browser signed in as another. */
export function feedOf(agentId: string): string {
  return `/api/feed?agent=${encodeURIComponent(agentId)}`;
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
    const { heard, asked } = await readOnce(url, reading, over);
    if (over.aborted || reading.ended) return;
    reading.lost();
    attempt = heard ? 0 : attempt + 1;
    await pause(retryAfter(attempt, Math.random(), asked), over);
  }
}

interface Read {
  /** Whether anything came. */
  readonly heard: boolean;
  /** How long the server asks to wait, in milliseconds. */
  readonly asked: number;
}

/** One connection, until it breaks. */
async function readOnce(url: string, reading: Reading, over: AbortSignal): Promise<Read> {
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
    if (response.status === 401) reading.end("expired");
    if (response.status === 409) reading.end("otherAgent");
    if (!response.ok || !response.body) return { heard, asked: askedToWait(response.headers) };
    const take = sseReader((data) => reading.take(data));
    const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
    while (!reading.ended && !reading.broken) {
      const { done, value } = await text.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), longestSilence);
      take(value);
      heard = true;
    }
  } catch {
    // Unreachable, cut or silent: all the same to us, the next try tells.
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
  return { heard, asked: 0 };
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
