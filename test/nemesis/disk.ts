import type { Store } from "../../apps/server/src/store/index.ts";

/** Where the store is. */
export interface Disk {
  isFull: boolean;
}

/** What the ports of the store call what they write. */
const writing =
  /^(add|append|answer|claim|keepNewest|prune|put|putTokens|remove|removeOlderThan|removeThrough|seen|tell)$/;

/** The store on a disk that may be full: what is there can be read, and nothing can be written. */
export function onDisk(store: Store, disk: Disk): Store {
  const { audit, sessions, signIns, journal, marks, past, outbox } = store;
  const ports = { audit, sessions, signIns, journal, marks, past, outbox };
  const guarded = Object.entries(ports).map(([name, port]) => [name, frail(port, disk)]);
  return { ...store, ...Object.fromEntries(guarded) };
}

function frail<T extends object>(port: T, disk: Disk): T {
  return new Proxy(port, {
    get(of, name) {
      const isWriting = typeof name === "string" && writing.test(name);
      if (disk.isFull && isWriting) return () => Promise.reject(new Error("the disk is full"));
      return Reflect.get(of, name);
    },
  });
}
