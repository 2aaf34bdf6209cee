import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { read } from "../control.ts";
import { LogLine, RequestSeen } from "../world.ts";

const shown = 300;
const Lines = z.object({ lines: z.array(LogLine) });
const Requests = z.object({ requests: z.array(RequestSeen) });

/** What stands in the log: something that happened, or a request that was answered. */
export type Entry =
  | { readonly is: "line"; readonly key: string; readonly at: number; readonly line: LogLine }
  | {
      readonly is: "request";
      readonly key: string;
      readonly at: number;
      readonly request: RequestSeen;
    };

export const lineEntry = (line: LogLine): Entry => ({
  is: "line",
  key: `line ${line.seq}`,
  at: line.at,
  line,
});

export const requestEntry = (request: RequestSeen): Entry => ({
  is: "request",
  key: `${request.trackingId} ${request.path} ${request.at}`,
  at: request.at,
  request,
});

/** The newest of the log, the newest first. `onNews` hears of each that comes. */
export function useWireLog(onNews: () => void): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const add = (more: readonly Entry[]): void => {
      setEntries((before) => merge(before, more));
      onNews();
    };
    const stream = new EventSource("/_sim/log/stream");
    stream.addEventListener("open", () => void readAll().then((all) => setEntries(merge([], all))));
    stream.addEventListener("line", ({ data }) => {
      const line = LogLine.safeParse(JSON.parse(String(data)));
      if (line.success) add([lineEntry(line.data)]);
    });
    stream.addEventListener("request", ({ data }) => {
      const request = RequestSeen.safeParse(JSON.parse(String(data)));
      if (request.success) add([requestEntry(request.data)]);
    });
    return () => stream.close();
  }, [onNews]);
  return entries;
}

async function readAll(): Promise<Entry[]> {
  const [log, seen] = await Promise.all([read("/log", Lines), read("/requests", Requests)]);
  return [...(log?.lines ?? []).map(lineEntry), ...(seen?.requests ?? []).map(requestEntry)];
}

/** Newest first, none twice. A log that starts again from 1 is of a reset simulator. */
export function merge(before: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const newest = before.find(({ is }) => is === "line");
  const restarted = more.some(
    (one) =>
      one.is === "line" &&
      newest?.is === "line" &&
      one.line.seq <= newest.line.seq &&
      one.at > newest.at,
  );
  const byKey = new Map(
    [...(restarted ? [] : before), ...more].map((entry) => [entry.key, entry] as const),
  );
  return [...byKey.values()].sort(newestFirst).slice(0, shown);
}

/** Of one moment the line that was said last, and before it the request that led to it. */
function newestFirst(a: Entry, b: Entry): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.is === "line" && b.is === "line") return b.line.seq - a.line.seq;
  return Number(a.is === "request") - Number(b.is === "request");
}
