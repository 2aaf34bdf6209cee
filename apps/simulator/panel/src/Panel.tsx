import { Calls } from "./Calls.tsx";
import { CallMe } from "./CallMe.tsx";
import { Floor } from "./Floor.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { useSimulator } from "./use-simulator.ts";
import { WireLog } from "./WireLog.tsx";
import type { About } from "./world.ts";
import "./panel.css";

/** The simulator's control page: the floor, its phones, the customers, and what goes over the wire. */
export function Panel() {
  const { about, world, settings, log, here, refresh } = useSimulator();
  return (
    <div className="panel">
      <Head about={about} />
      <p className="away" role="alert">
        {here ? null : "The simulator does not answer. This page goes on by itself once it does."}
      </p>
      {world === null ? null : (
        <main>
          <div className="column">
            <Floor world={world} refresh={refresh} />
            <WireLog log={log} world={world} />
          </div>
          <div className="column side">
            <CallMe world={world} refresh={refresh} />
            <Calls world={world} refresh={refresh} />
            {settings === null ? null : <SettingsForm settings={settings} refresh={refresh} />}
          </div>
        </main>
      )}
    </div>
  );
}

function Head({ about }: { about: About | null }) {
  return (
    <header className="head">
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect className="mark-ground" width="32" height="32" rx="9" />
        <g className="mark-ring" fill="none" strokeWidth="3" strokeLinecap="round">
          <circle cx="16" cy="16" r="8.5" strokeDasharray="40 14" transform="rotate(-60 16 16)" />
        </g>
      </svg>
      <h1>Simulator</h1>
      {about === null ? null : (
        <p>
          <span>{about.org.name}</span>
          <span>seed “{about.seed}”</span>
          <span>{clock(about.clock)}</span>
        </p>
      )}
    </header>
  );
}

function clock({ mode, speed }: About["clock"]): string {
  if (mode === "virtual") return "clock moved by hand";
  return speed === 1 ? "real time" : `${speed} times as fast`;
}
