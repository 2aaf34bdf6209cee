import { readFrame, type Frame } from "@ringside/desk";
import { createFollowingFeed, type FollowingFeed } from "../feed/index.ts";
import { Fenced, type Fence, type Relay } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import { opened, sealed } from "./letters.ts";

/** One agent's feed, the same on all nodes: who has the desk writes it, the others read along. */
export interface Tape {
  readonly feed: FollowingFeed;
  /** Reads along. */
  follow(): void;
  /** Reads to the end, and writes from then on. Rejects while the store does not answer. */
  lead(fence: () => Fence): Promise<void>;
  /** Writes the whole desk, where something could not be written before. */
  mend(): void;
  /** Reads all of it anew, after it may have been lost. */
  resume(): void;
  /** Resolves when what was told is written, or could not be. */
  written(): Promise<void>;
  close(): void;
}

export interface TapeOptions {
  readonly agentId: string;
  readonly relay: Relay;
  readonly vault: Vault;
  /** Somebody else has the desk by now. */
  readonly onFenced: () => void;
}

/** After so many changes the whole desk is written, so that who comes finds one among what is kept. */
const snapshotEvery = 100;
const tryAgain = 500;

export function createTape({ agentId, relay, vault, onFenced }: TapeOptions): Tape {
  const feed = createFollowingFeed();
  const place = `feed ${agentId}`;
  let fence: (() => Fence) | null = null;
  let leave: (() => void) | null = null;
  let queue: Frame[] = [];
  let writing: Promise<void> | null = null;
  let sinceSnapshot = 0;
  let behind = false;
  let reading = 0;

  const frameOf = (bytes: Uint8Array): Frame | null => readFrame(opened(vault, place, bytes));

  const write = async (): Promise<void> => {
    while (queue.length > 0) {
      if (fence === null) return;
      const entries = queue.map((frame) => sealed(vault, place, frame));
      queue = [];
      try {
        await relay.append(agentId, entries, fence());
      } catch (error) {
        if (error instanceof Fenced) onFenced();
        behind = true;
      }
    }
  };

  const add = (frame: Frame): void => {
    queue.push(frame);
    writing ??= write().finally(() => {
      writing = null;
    });
  };

  const leaveTap = feed.listen(null, (frame) => {
    if (fence === null) return;
    sinceSnapshot = frame.kind === "snapshot" ? 0 : sinceSnapshot + 1;
    // What comes after a hole is of no use to anybody: the whole desk follows.
    if (!behind) add(frame);
    if (sinceSnapshot >= snapshotEvery) whole();
  });

  const whole = (): void => {
    sinceSnapshot = 0;
    behind = false;
    queue = [];
    add(feed.snapshot());
  };

  const stop = (): void => {
    reading += 1;
    leave?.();
    leave = null;
  };

  const read = async (): Promise<string> => {
    const { entries, from } = await relay.read(agentId);
    feed.load(entries.map(frameOf).filter((frame) => frame !== null));
    return from;
  };

  const follow = (): void => {
    fence = null;
    feed.follow();
    stop();
    const mine = reading;
    const hear = (bytes: Uint8Array): void => {
      const frame = frameOf(bytes);
      if (mine === reading && (frame === null || !feed.take(frame))) follow();
    };
    read().then(
      (from) => {
        if (mine === reading) leave = relay.follow(agentId, from, hear);
      },
      () => setTimeout(() => mine === reading && follow(), tryAgain).unref(),
    );
  };

  return {
    feed,
    follow,
    resume() {
      if (fence === null) follow();
      else whole();
    },
    async lead(next) {
      stop();
      await read();
      queue = [];
      fence = next;
      behind = false;
      feed.lead();
    },
    mend() {
      if (behind && fence !== null) whole();
    },
    written: async () => void (await writing),
    close() {
      fence = null;
      stop();
      leaveTap();
    },
  };
}
