import { useCallback, useEffect, useMemo, useState } from "react";
import { read } from "./control.ts";
import { useWireLog, type Entry } from "./log/use-wire-log.ts";
import {
  About,
  Clock,
  Faults,
  Organisation,
  Personas,
  Playing,
  Recording,
  Replay,
  Scenarios,
  Settings,
  Sockets,
  World,
  type Catalogue,
  type Fault,
  type Socket,
} from "./world.ts";

/** The clock runs on without the log saying so; this often all is read anyway, in milliseconds. */
const readEvery = 1000;
/** News that come together are read together, this many milliseconds after the first. */
const gatherFor = 80;

/** All that the panel shows, as it was at one moment. */
export interface Picture {
  readonly world: World;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly sockets: readonly Socket[];
  readonly playing: Playing;
  readonly recording: Recording;
  readonly replay: Replay;
}

export interface Simulator {
  readonly about: About | null;
  readonly organisation: Organisation | null;
  readonly catalogue: Catalogue | null;
  readonly picture: Picture | null;
  readonly log: readonly Entry[];
  /** It answers. */
  readonly here: boolean;
  readonly refresh: () => void;
}

/** The simulator as it is: read again whenever its log says that something happened. */
export function useSimulator(): Simulator {
  const [about, setAbout] = useState<About | null>(null);
  const [organisation, setOrganisation] = useState<Organisation | null>(null);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [here, setHere] = useState(true);
  const readAll = useCallback(async () => {
    const next = await readPicture();
    setHere(next !== null);
    if (next !== null) setPicture(next);
  }, []);
  const refresh = useCallback(() => void readAll(), [readAll]);
  const onNews = useMemo(() => gather(refresh), [refresh]);
  const log = useWireLog(onNews);
  useEffect(() => {
    void read("", About).then(setAbout);
    void read("/organisation", Organisation).then(setOrganisation);
    void readCatalogue().then(setCatalogue);
    const first = setTimeout(refresh);
    const timer = setInterval(refresh, readEvery);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [refresh]);
  return { about, organisation, catalogue, picture, log, here, refresh };
}

/** Acts once for all that comes within a moment. */
function gather(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, gatherFor);
  };
}

async function readCatalogue(): Promise<Catalogue | null> {
  const [scenarios, personas] = await Promise.all([
    read("/scenarios", Scenarios),
    read("/personas", Personas),
  ]);
  return scenarios && personas && { ...scenarios, ...personas };
}

async function readPicture(): Promise<Picture | null> {
  const [world, clock, settings, faults, sockets, playing, recording, replay] = await Promise.all([
    read("/world", World),
    read("/clock", Clock),
    read("/settings", Settings),
    read("/faults", Faults),
    read("/sockets", Sockets),
    read("/scenario", Playing),
    read("/recording", Recording),
    read("/replay", Replay),
  ]);
  if (!world || !clock || !settings || !faults || !sockets) return null;
  if (!playing || !recording || !replay) return null;
  return { world, clock, settings, ...faults, ...sockets, playing, recording, ...replay };
}
