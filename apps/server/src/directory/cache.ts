/** Things of one kind read from WxCC's configuration, kept for a while and shared. */
export interface Cache<T> {
  /**
   * What is under this key, read by one reader at a time. What was kept is given at once; when it is
   * no longer fresh it is read again behind, so that a WxCC that hangs keeps nobody waiting.
   */
  get(key: string, read: () => Promise<T>): Promise<T>;
}

/** What other nodes have read lately. */
export interface Shared<T> {
  /** For how many milliseconds it is fresh still; null when there is none that is. */
  find(key: string): Promise<{ readonly value: T; readonly ms: number } | null>;
  put(key: string, value: T, ms: number): void;
}

interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

const fresh = 5 * 60_000;
const usable = 24 * 60 * 60_000;
const most = 2_000;

export function createCache<T>(shared: Shared<T> | null = null): Cache<T> {
  const kept = new Map<string, Kept<T>>();
  const reading = new Map<string, Promise<T>>();

  const keep = (key: string, value: T, age = 0): void => {
    kept.delete(key);
    kept.set(key, { value, at: performance.now() - age });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  const age = (key: string): number => {
    const before = kept.get(key);
    return before ? performance.now() - before.at : Infinity;
  };

  const readAnywhere = async (key: string, read: () => Promise<T>): Promise<T> => {
    const found = await shared?.find(key);
    const value = found ? found.value : await read();
    keep(key, value, found ? fresh - found.ms : 0);
    if (!found) shared?.put(key, value, fresh);
    return value;
  };

  const readNow = (key: string, read: () => Promise<T>): Promise<T> => {
    const running = readAnywhere(key, read).finally(() => reading.delete(key));
    reading.set(key, running);
    return running;
  };

  return {
    async get(key, read) {
      const before = kept.get(key);
      if (before && age(key) < fresh) return before.value;
      const running = reading.get(key) ?? readNow(key, read);
      if (!before || age(key) >= usable) return running;
      running.catch(() => undefined); // the next one to ask tries again
      return before.value;
    },
  };
}
