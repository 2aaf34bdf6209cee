import type { FeedListener } from "./status.ts";

/** A frame of another site's page that is scrolled away may draw nothing and count as seen, in milliseconds. */
const atMost = 50;

/**
 * Hands on what the feed says once for each picture that the browser draws, in the order in which it came: what comes
 * between two pictures is rendered once, and after the picture, so that what an agent has just pressed is seen first.
 * A page that is not seen draws none: it hears everything at once.
 */
export function paced(listener: FeedListener): FeedListener {
  let waiting: (() => void)[] = [];
  let [picture, timer] = [0, 0];
  const flush = (): void => {
    cancelAnimationFrame(picture);
    clearTimeout(timer);
    const all = waiting;
    waiting = [];
    for (const tell of all) tell();
  };
  const soon = (tell: () => void): void => {
    waiting.push(tell);
    if (document.visibilityState === "hidden") return flush();
    if (waiting.length > 1) return;
    picture = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = window.setTimeout(flush);
    });
    timer = window.setTimeout(flush, atMost);
  };
  return {
    frame: (frame) => soon(() => listener.frame(frame)),
    status: (status) => soon(() => listener.status(status)),
  };
}
