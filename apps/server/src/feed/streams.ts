import type { ServerResponse } from "node:http";
import type { Frame } from "@ringside/desk";
import type { DeskFeed } from "./desk-feed.ts";
import { createStream, type Stream } from "./stream.ts";

type Why = Extract<Frame, { kind: "bye" }>["why"];

/** The streams of all tabs, so that they end with their sessions. */
export interface Streams {
  /** Tells this desk to a tab, from after the frame `after` on, until either side leaves. */
  open(
    sessionHash: string,
    response: ServerResponse,
    desk: Pick<DeskFeed, "listen" | "snapshot">,
    after: string | null,
  ): void;
  /**
   * The end of a session's streams, with a last word; without one (null), its tabs come back by
   * themselves, with whatever session their browser has by then.
   */
  end(sessionHash: string, why: Why | null): void;
  /** How many tabs have one. */
  count(): number;
  /** Whether this node has as many as it may. */
  isFull(): boolean;
  /** Drops all: the tabs come back by themselves. */
  close(): void;
}

const beatEvery = 10_000;
const tabsOfOneSession = 20;
/** Twice what was measured to come back at one instant. */
const tabsOfOneNode = 10_000;

/** @param most how many this node may have */
export function createStreams(most: number = tabsOfOneNode): Streams {
  const bySession = new Map<string, Set<Stream>>();
  let open = 0;
  const all = () => [...bySession.values()].flatMap((streams) => [...streams]);
  const beat = setInterval(() => {
    const now = Date.now();
    for (const stream of all()) stream.send({ kind: "beat", now });
  }, beatEvery);
  beat.unref();

  return {
    open(sessionHash, response, desk, after) {
      // Who has left already leaves no second time.
      if (response.destroyed) return;
      const streams = bySession.get(sessionHash) ?? new Set();
      bySession.set(sessionHash, streams);
      // The oldest tab gives way: it comes back when it is looked at.
      const [oldest] = streams;
      if (oldest && streams.size >= tabsOfOneSession) oldest.close();
      const stream = createStream(response, desk.snapshot);
      streams.add(stream);
      open += 1;
      const leave = desk.listen(after, stream.send);
      response.on("close", () => {
        leave();
        open -= 1;
        streams.delete(stream);
        if (streams.size === 0 && bySession.get(sessionHash) === streams) {
          bySession.delete(sessionHash);
        }
      });
    },
    end(sessionHash, why) {
      for (const stream of bySession.get(sessionHash) ?? []) {
        if (why !== null) stream.send({ kind: "bye", now: Date.now(), why });
        stream.close();
      }
    },
    count: () => open,
    isFull: () => open >= most,
    close() {
      clearInterval(beat);
      for (const stream of all()) stream.close();
    },
  };
}
