import type { Fence, Leases } from "../store/index.ts";

/** A lease that is kept until it is let go, or lost. */
export interface Kept {
  /** Changes when it was lost while Redis was away and nobody else had taken it. */
  readonly fence: () => Fence;
  readonly isHeld: () => boolean;
  release(): Promise<void>;
}

/** Keeps this node's leases. */
export interface Keeper {
  /** Null while somebody else holds it. `onLost`: somebody else does now. */
  take(name: string, onLost?: () => void): Promise<Kept | null>;
  /**
   * Does what only one may do at a time, here and on all nodes: waits until it is this one's turn.
   *
   * @param work is given its right to write: of no use once the turn has run out, even if nobody else took it
   * @throws {NoLease} others took too long, or the store cannot be asked
   */
  readonly alone: <T>(name: string, work: (fence: Fence) => Promise<T>) => Promise<T>;
  /** Looks whether the leases still hold, where that is not known for sure. Never rejects. */
  confirm(): Promise<void>;
  /** For how long it has answered without a gap, in milliseconds. */
  steady(): number;
  close(): void;
}

/** The one at whose turn it was is too slow, or nobody can say whose turn it is. */
export class NoLease extends Error {
  override readonly name = "NoLease";
}

interface Entry {
  fence: Fence | null;
  readonly name: string;
  readonly onLost: () => void;
}

/** How long others are waited for, in milliseconds: the longest call of a token endpoint, twice. */
const turnWithin = 25_000;
const askEvery = 100;

/** @param onBeat after each look at the store, which it answered or not */
export function createKeeper(leases: Leases, onBeat: (answered: boolean) => void): Keeper {
  const entries = new Set<Entry>();
  const every = leases.ttlMs / 3;
  let answeredAt = performance.now();
  let steadySince = performance.now();
  let isAnswering = true;
  let beating: Promise<void> | null = null;

  /** What ran out while nobody looked is taken anew; what somebody else has is lost. */
  const mend = async (entry: Entry): Promise<void> => {
    const old = entry.fence;
    const fence = await leases.take(entry.name);
    // Let go, or mended, meanwhile.
    if (entry.fence !== old) return fence ? leases.release(fence) : undefined;
    entry.fence = fence;
    if (fence !== null) return;
    entries.delete(entry);
    entry.onLost();
  };

  const beat = async (): Promise<void> => {
    const began = performance.now();
    const held = [...entries].filter(({ fence }) => fence !== null);
    try {
      const lost = new Set(await leases.keep(held.flatMap(({ fence }) => fence ?? [])));
      const gone = held.filter(({ fence }) => fence !== null && lost.has(fence));
      await Promise.all(gone.map((entry) => mend(entry)));
      if (began - answeredAt > leases.ttlMs) steadySince = began;
      answeredAt = began;
      isAnswering = true;
    } catch {
      isAnswering = false;
    }
    onBeat(isAnswering);
  };

  const beatOnce = (): Promise<void> => {
    beating ??= beat().finally(() => {
      beating = null;
    });
    return beating;
  };

  const timer = Number.isFinite(every) ? setInterval(() => void beatOnce(), every) : undefined;
  timer?.unref();

  const take = async (name: string, onLost: () => void = () => undefined) => {
    const fence = await leases.take(name);
    if (fence === null) return null;
    const entry: Entry = { name, fence, onLost };
    entries.add(entry);
    return {
      fence: () => entry.fence ?? fence,
      isHeld: () => entries.has(entry),
      async release() {
        entries.delete(entry);
        const held = entry.fence;
        entry.fence = null;
        if (held) await leases.release(held);
      },
    };
  };

  const turn = async (name: string): Promise<Kept> => {
    const until = performance.now() + turnWithin;
    while (performance.now() < until) {
      const kept = await take(name).catch((cause: unknown) => {
        throw new NoLease("the store does not answer", { cause });
      });
      if (kept !== null) return kept;
      await new Promise((resolve) => setTimeout(resolve, askEvery));
    }
    throw new NoLease(`${name} is held for too long`);
  };

  return {
    take,
    async alone(name, work) {
      const kept = await turn(name);
      try {
        return await work(kept.fence());
      } finally {
        // Without an answer it runs out by itself.
        await kept.release().catch(() => undefined);
      }
    },
    async confirm() {
      if (performance.now() - answeredAt > leases.ttlMs / 2) await beatOnce();
    },
    steady: () => (isAnswering ? performance.now() - steadySince : 0),
    close: () => clearInterval(timer),
  };
}
