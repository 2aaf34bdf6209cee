import { createHub } from "./hub.ts";
import { feedOf } from "./stream.ts";
import { paced } from "./paced.ts";
import type { ToTab, ToWorker } from "./port.ts";
import type { FeedListener } from "./status.ts";

/** The worker answers a join at once; past this it is taken for dead, in milliseconds. */
const answersWithin = 3000;
/** The worker speaks every 10 s; after this long a tab asks whether it is still there. */
const quietFor = 35_000;

/**
 * Hears the desk through the one stream of this browser, or through a stream of this tab's own where
 * there is no shared worker or it does not come up. One worker an agent, so that no tab is told of
 * another's desk.
 */
export function joinFeed(agentId: string, hearer: FeedListener): () => void {
  const listener = paced(hearer);
  if (typeof SharedWorker === "undefined") return joinDirectly(agentId, listener);
  let leave = (): void => {};
  const fallBack = (): void => {
    leave();
    leave = joinDirectly(agentId, listener);
  };
  leave = joinShared(agentId, listener, fallBack);
  return () => leave();
}

function joinDirectly(agentId: string, listener: FeedListener): () => void {
  return createHub(feedOf(agentId)).join(listener);
}

function joinShared(agentId: string, listener: FeedListener, fallBack: () => void): () => void {
  let worker: SharedWorker;
  try {
    worker = new SharedWorker(new URL("./worker.ts", import.meta.url), {
      type: "module",
      name: agentId,
    });
  } catch {
    // A policy of this browser forbids it.
    return joinDirectly(agentId, listener);
  }
  worker.addEventListener("error", fallBack, { once: true });
  const say = (message: ToWorker): void => worker.port.postMessage(message, []);
  let timer = 0;
  const ask = (): void => {
    say({ kind: "join" });
    timer = window.setTimeout(fallBack, answersWithin);
  };
  worker.port.addEventListener("message", ({ data }: MessageEvent<ToTab>) => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, quietFor);
    if (data.kind === "frame") listener.frame(data.frame);
    else if (data.kind === "status") listener.status(data.status);
  });
  worker.port.start();
  const leave = (): void => {
    clearTimeout(timer);
    say({ kind: "leave" });
  };
  ask();
  // A tab that closes says so; the worker does not notice by itself.
  addEventListener("pagehide", leave);
  return () => {
    removeEventListener("pagehide", leave);
    worker.removeEventListener("error", fallBack);
    leave();
    worker.port.close();
  };
}
