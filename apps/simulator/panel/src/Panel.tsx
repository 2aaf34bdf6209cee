import { Campaigns } from "./campaigns/Campaigns.tsx";
import { Clock } from "./clock/Clock.tsx";
import { Settings } from "./clock/Settings.tsx";
import { Faults } from "./faults/Faults.tsx";
import { Everybody } from "./faults/Everybody.tsx";
import { Floor } from "./floor/Floor.tsx";
import { WireLog } from "./log/WireLog.tsx";
import { Contacts } from "./phones/Contacts.tsx";
import { Place } from "./place/Place.tsx";
import { Files } from "./scenario/Files.tsx";
import { Replay } from "./scenario/Replay.tsx";
import { Scenario } from "./scenario/Scenario.tsx";
import { useSimulator, type Picture } from "./use-simulator.ts";
import type { About } from "./world.ts";
import "./panel.css";

/** The simulator's control page: the floor, its phones, the customers, and what goes over the wire. */
export function Panel() {
  const { about, organisation, catalogue, picture, log, here, refresh } = useSimulator();
  return (
    <div className="panel">
      <Head about={about} picture={picture} refresh={refresh} />
      <p className="away" role="alert">
        {here ? null : "The simulator does not answer. This page goes on by itself once it does."}
      </p>
      {picture === null ? null : <Replay picture={picture} refresh={refresh} />}
      {picture === null ? null : (
        <main>
          <div className="column">
            <Floor
              picture={picture}
              organisation={organisation}
              personas={catalogue?.personas ?? []}
              refresh={refresh}
            />
            <WireLog log={log} world={picture.world} />
          </div>
          <div className="column side">
            <Place world={picture.world} organisation={organisation} refresh={refresh} />
            <Scenario picture={picture} catalogue={catalogue} refresh={refresh} />
            <Contacts picture={picture} refresh={refresh} />
            <Campaigns world={picture.world} refresh={refresh} />
            <Files picture={picture} refresh={refresh} />
            <Faults picture={picture} refresh={refresh} />
            <Everybody picture={picture} refresh={refresh} />
            <Settings settings={picture.settings} refresh={refresh} />
          </div>
        </main>
      )}
    </div>
  );
}

interface HeadProps {
  readonly about: About | null;
  readonly picture: Picture | null;
  readonly refresh: () => void;
}

function Head({ about, picture, refresh }: HeadProps) {
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
          <span>
            <a href="/_sim/docs">Control API</a>
          </span>
        </p>
      )}
      {picture === null ? null : <Clock clock={picture.clock} refresh={refresh} />}
    </header>
  );
}
