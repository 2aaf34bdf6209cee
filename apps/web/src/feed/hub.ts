import { fold, type Desk, type Frame } from "@ringside/desk";
import type { FeedListener, FeedStatus } from "./status.ts";
import { openStream } from "./stream.ts";

/** One stream shared by all who join: a newcomer gets the desk as it is, then the same frames as all. */
export interface Hub {
  join(listener: FeedListener): () => void;
}

export function createHub(url: string): Hub {
  const listeners = new Set<FeedListener>();
  let stream: { close(): void } | null = null;
  let status: FeedStatus = { kind: "connecting" };
  let last: { id: string; desk: Desk } | null = null;
  let offset = 0;

  const remember = (frame: Frame): void => {
    if (frame.kind === "snapshot") last = { id: frame.id, desk: frame.desk };
    else if (frame.kind === "change" && last) {
      last = { id: frame.id, desk: fold(last.desk, frame.change) };
    } else if (frame.kind === "bye") last = null;
    if (frame.kind !== "change") offset = frame.now - Date.now();
  };

  const start = (): void => {
    status = { kind: "connecting" };
    last = null;
    stream = openStream(url, {
      frame(frame) {
        remember(frame);
        for (const listener of listeners) listener.frame(frame);
      },
      status(next) {
        status = next;
        for (const listener of listeners) listener.status(next);
      },
    });
  };

  return {
    join(listener) {
      listeners.add(listener);
      if (stream === null || status.kind === "ended") start();
      else if (last) listener.frame({ kind: "snapshot", ...last, now: Date.now() + offset });
      listener.status(status);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stream?.close();
        stream = null;
      };
    },
  };
}
