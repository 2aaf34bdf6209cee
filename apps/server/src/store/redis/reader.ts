import { z } from "zod";
import { key, type Wire } from "./wire.ts";

const bytes = z.instanceof(Uint8Array);
const Entries = z.array(z.tuple([bytes, z.array(bytes)]));
const Reply = z.array(z.tuple([bytes, Entries])).nullable();

/** An entry of a stream: its id, and what it holds. */
export interface Entry {
  readonly id: string;
  readonly value: Uint8Array;
}

export function entriesOf(reply: unknown): Entry[] {
  return Entries.parse(reply).map(([id, [, value]]) => ({
    id: Buffer.from(id).toString(),
    value: Uint8Array.from(value ?? []),
  }));
}

/** Reads many streams on one connection. */
export interface Reader {
  /** Hears a stream's entries after `from`; gives how to stop. */
  follow(stream: string, from: string, hear: (entry: Entry) => void): () => void;
  /** Hears that Redis is back after it was away: it may have lost the newest of what was read. */
  onReturn(hear: () => void): void;
  close(): void;
}

/** How long Redis holds a reading back when there is nothing new, in milliseconds. */
const heldBack = 2_000;
const pause = 200;
const most = 500;

interface Followed {
  from: string;
  readonly hear: (entry: Entry) => void;
}

/**
 * One `XREAD` waits on all streams that are followed. A stream of this node's own is among them: a word
 * on it ends the waiting when another stream is to be read too.
 *
 * @param wire one that waits
 * @param say another, to end the waiting
 */
export function createReader(wire: Wire, say: Wire, node: string): Reader {
  const followed = new Map<string, Set<Followed>>();
  const nudges = key("nudge", node);
  let nudged = "0";
  const returned: (() => void)[] = [];
  let isAway = false;
  let closed = false;

  const nudge = (): void => {
    say.text("XADD", nudges, "MAXLEN", 1, "*", "v", "").catch(() => undefined);
  };

  const readOnce = async (): Promise<void> => {
    // Of several who follow one stream, the furthest behind says from where; the others skip.
    const streams = [...followed].map(([name, all]) => [name, earliest(all)] as const);
    const names = [nudges, ...streams.map(([name]) => name)];
    const from = [nudged, ...streams.map(([, id]) => id)];
    const waiting = [
      "COUNT",
      most,
      "BLOCK",
      isAway ? 1 : heldBack,
      "STREAMS",
      ...names,
      ...from,
    ] as const;
    const reply = Reply.parse(await wire.bytes("XREAD", ...waiting));
    for (const [stream, entries] of reply ?? []) {
      const name = Buffer.from(stream).toString();
      const read = entriesOf(entries);
      if (name === nudges) nudged = read.at(-1)?.id ?? nudged;
      else for (const one of followed.get(name) ?? []) deliver(one, read);
    }
  };

  const deliver = (one: Followed, entries: readonly Entry[]): void => {
    for (const entry of entries) {
      if (closed || compare(entry.id, one.from) <= 0) continue;
      one.from = entry.id;
      one.hear(entry);
    }
  };

  const run = async (): Promise<void> => {
    for (;;) {
      if (closed) return;
      try {
        await readOnce();
        if (isAway) for (const hear of returned) hear();
        isAway = false;
      } catch {
        isAway = true;
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
  };

  void run();
  return {
    follow(stream, from, hear) {
      const all = followed.get(stream) ?? new Set();
      followed.set(stream, all);
      const one = { from, hear };
      all.add(one);
      nudge();
      return () => {
        all.delete(one);
        if (all.size === 0 && followed.get(stream) === all) followed.delete(stream);
      };
    },
    onReturn: (hear) => void returned.push(hear),
    close() {
      closed = true;
      wire.close();
    },
  };
}

function earliest(all: ReadonlySet<Followed>): string {
  return [...all].map(({ from }) => from).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
}

function compare(a: string, b: string): number {
  const [timeA = "0", seqA = "0"] = a.split("-");
  const [timeB = "0", seqB = "0"] = b.split("-");
  const [x, y] = timeA === timeB ? [BigInt(seqA), BigInt(seqB)] : [BigInt(timeA), BigInt(timeB)];
  return x < y ? -1 : x > y ? 1 : 0;
}
