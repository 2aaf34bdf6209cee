/** Things of one kind read from WxCC's configuration, kept for a while and shared. */
export interface Cache<T> {
  /**
   * What is under this key, read by one reader at a time. What was kept is given at once; when it is
   * no longer fresh it is read again behind, so that a WxCC that hangs keeps nobody waiting.
   */
  get(key: string, read: () => Promise<T>): Promise<T>;
}

interface Kept<T> {
  readonly value: T;
  readonly at: number;
}

const fresh = 5 * 60_000;
const usable = 24 * 60 * 60_000;
const most = 2_000;

export function createCache<T>(): Cache<T> {
  const kept = new Map<string, Kept<T>>();
  const reading = new Map<string, Promise<T>>();

  const keep = (key: string, value: T): void => {
    kept.delete(key);
    kept.set(key, { value, at: performance.now() });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  const age = (key: string): number => {
    const before = kept.get(key);
    return before ? performance.now() - before.at : Infinity;
  };

  const readNow = (key: string, read: () => Promise<T>): Promise<T> => {
    const running = read()
      .then((value) => {
        keep(key, value);
        return value;
      })
      .finally(() => reading.delete(key));
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
