import { QueueWaits, type QueueWait } from "@ringside/desk";
import { useEffect, useState } from "react";
import { request } from "../session/index.ts";

/** As often as the server reads them anew, in milliseconds. */
const again = 60_000;

const none: ReadonlyMap<string, QueueWait> = new Map();

/**
 * How long customers wait in these queues now. Of one that is not known, or that this agent may not read,
 * there is nothing: a list of queues is good without.
 */
export function useWaits(queueIds: readonly string[]): ReadonlyMap<string, QueueWait> {
  const [waits, setWaits] = useState(none);
  const queues = queueIds.join(",");
  useEffect(() => {
    if (queues === "") return;
    let current = true;
    const read = async (): Promise<void> => {
      const query = new URLSearchParams({ queues });
      const answer = await request("GET", `/api/waits?${query.toString()}`);
      const known = answer.ok ? QueueWaits.safeParse(answer.body) : null;
      if (!current || !known?.success) return;
      setWaits(new Map(known.data.waits.map((wait) => [wait.queueId, wait])));
    };
    void read();
    const timer = setInterval(() => void read(), again);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [queues]);
  return queues === "" ? none : waits;
}
