import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { read } from "./control.ts";
import { LogLine } from "./world.ts";

const shown = 200;
const Lines = z.object({ lines: z.array(LogLine) });

/** The newest lines of the log, the newest first. `onLine` hears of each that comes. */
export function useWireLog(onLine: () => void): readonly LogLine[] {
  const [lines, setLines] = useState<readonly LogLine[]>([]);
  useEffect(() => {
    const add = (more: readonly LogLine[]): void => setLines((before) => merge(before, more));
    const readAll = (): void => {
      void read("/log", Lines).then((log) => (log ? setLines(merge([], log.lines)) : undefined));
    };
    const stream = new EventSource("/_sim/log/stream");
    stream.addEventListener("open", readAll);
    stream.addEventListener("line", ({ data }) => {
      const line = LogLine.safeParse(JSON.parse(String(data)));
      if (!line.success) return;
      add([line.data]);
      onLine();
    });
    return () => stream.close();
  }, [onLine]);
  return lines;
}

/** Newest first, none twice. A log that starts again from 1 is of a reset simulator. */
export function merge(before: readonly LogLine[], more: readonly LogLine[]): readonly LogLine[] {
  const newest = before[0];
  const restarted = more.some(({ seq, at }) => newest && seq <= newest.seq && at > newest.at);
  const all = [...more, ...(restarted ? [] : before)];
  const bySeq = new Map(all.map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, shown);
}
