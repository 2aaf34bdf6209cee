import { useCallback, useEffect, useState } from "react";
import { read } from "./control.ts";
import { useWireLog } from "./use-wire-log.ts";
import { About, Settings, World, type LogLine } from "./world.ts";

/** The clock runs on without the log saying so; this often the world is read anyway, in milliseconds. */
const readEvery = 1000;

export interface Simulator {
  readonly about: About | null;
  readonly world: World | null;
  readonly settings: Settings | null;
  readonly log: readonly LogLine[];
  /** It answers. */
  readonly here: boolean;
  readonly refresh: () => void;
}

/** The simulator as it is: read again whenever its log says that something happened. */
export function useSimulator(): Simulator {
  const [about, setAbout] = useState<About | null>(null);
  const [world, setWorld] = useState<World | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [here, setHere] = useState(true);
  const readAll = useCallback(async () => {
    const next = await read("/world", World);
    setHere(next !== null);
    if (next === null) return;
    setWorld(next);
    const turned = await read("/settings", Settings);
    if (turned !== null) setSettings(turned);
  }, []);
  const refresh = useCallback(() => void readAll(), [readAll]);
  const log = useWireLog(refresh);
  useEffect(() => {
    void readAbout(setAbout);
    const first = setTimeout(refresh);
    const timer = setInterval(refresh, readEvery);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [refresh]);
  return { about, world, settings, log, here, refresh };
}

async function readAbout(tell: (about: About | null) => void): Promise<void> {
  tell(await read("", About));
}
