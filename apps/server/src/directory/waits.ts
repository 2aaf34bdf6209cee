import { WxccError, type Wxcc } from "@ringside/client";
import type { QueueWait } from "@ringside/desk";
import { steadyClock } from "../store/index.ts";

/** Whose queues are asked about, and by whom. */
interface Reader {
  readonly agentId: string;
  readonly orgId: string;
  readonly wxcc: Pick<Wxcc, "queues">;
}

/** How long customers wait in queues, shared by an organisation's agents. */
export interface Waits {
  /**
   * What is known of these queues, read where it is old. Nothing of one that cannot be read now, and
   * nothing at all to an agent whom WxCC does not let read it.
   */
  of(queueIds: readonly string[], reader: Reader): Promise<QueueWait[]>;
}

/** An estimate is as old as this at most, in milliseconds. */
const fresh = 60_000;
/** WxCC looks so far back: long enough for a quiet queue, short enough for a sudden rush. */
const lookbackMinutes = 30;
/** An agent who may not read it is not asked for again so soon, in milliseconds. */
const refusedFor = 10 * 60_000;
/** An agent who may read it once may do so for so long, in milliseconds. */
const permittedFor = 60 * 60_000;
/** Of the requests that all agents have together, these may take so many a minute. */
const mostPerMinute = 30;
const most = 2_000;

export function createWaits(now: () => number = steadyClock()): Waits {
  const known = new Map<string, QueueWait>();
  const reading = new Map<string, Promise<QueueWait | null>>();
  const refused = new Map<string, number>();
  const permitted = new Map<string, number>();
  let spent: number[] = [];

  const mayRead = (): boolean => {
    spent = spent.filter((at) => now() - at < 60_000);
    if (spent.length >= mostPerMinute) return false;
    spent.push(now());
    return true;
  };

  const readNow = async (key: string, queueId: string, reader: Reader) => {
    try {
      const waitMs = await reader.wxcc.queues.estimatedWait(queueId, lookbackMinutes);
      const wait = { queueId, waitMs, at: now() };
      bounded(known, key, wait);
      bounded(permitted, reader.agentId, now());
      return wait;
    } catch (error) {
      if (!(error instanceof WxccError)) throw error;
      if (error.code === "forbidden") bounded(refused, reader.agentId, now());
      return null;
    } finally {
      reading.delete(key);
    }
  };

  const isWithin = (ms: number, at: number | undefined): boolean => now() - (at ?? -Infinity) < ms;

  const one = async (queueId: string, reader: Reader): Promise<QueueWait | null> => {
    const key = `${reader.orgId} ${queueId}`;
    const before = known.get(key);
    if (before && isWithin(fresh, before.at)) return before;
    const running = reading.get(key);
    if (running) return running;
    if (!mayRead()) return null;
    const next = readNow(key, queueId, reader);
    reading.set(key, next);
    return next;
  };

  return {
    async of(queueIds, reader) {
      const { agentId, orgId } = reader;
      const isRefused = (): boolean => isWithin(refusedFor, refused.get(agentId));
      if (isRefused()) return [];
      // What others have read is for those only who could read it themselves.
      const [first] = queueIds;
      if (first !== undefined && !isWithin(permittedFor, permitted.get(agentId))) {
        if (!mayRead()) return [];
        if ((await readNow(`${orgId} ${first}`, first, reader)) === null) return [];
      }
      const found = await Promise.all(queueIds.map((id) => one(id, reader)));
      return isRefused() ? [] : found.filter((wait) => wait !== null);
    },
  };
}

function bounded<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
