import { LogIn } from "lucide-react";
import { signIn } from "../control.ts";
import { Mark } from "../parts/Mark.tsx";
import type { Picture } from "../use-simulator.ts";
import type { Catalogue, Organisation } from "../world.ts";
import { Desk } from "./Desk.tsx";
import "./floor.css";

interface Props {
  readonly picture: Picture;
  readonly organisation: Organisation | null;
  readonly personas: Catalogue["personas"];
  readonly refresh: () => void;
}

/** Everybody's desk, those at work first; a desk keeps its place whatever happens at it. */
export function Floor({ picture, organisation, personas, refresh }: Props) {
  const { world } = picture;
  const atWork = world.agents.filter(({ doing }) => doing !== "LoggedOut");
  const away = world.agents.filter(({ doing }) => doing === "LoggedOut");
  return (
    <section aria-labelledby="floor-title">
      <h2 id="floor-title">
        Floor <span className="count">{atWork.length} at work</span>
      </h2>
      {atWork.length > 0 ? null : (
        <p className="nobody">
          Nobody is at a desk. Open the desktop, connect and choose one of the people below, or sign
          one of them in here.
        </p>
      )}
      <ul className="desks">
        {atWork.map((agent) => (
          <Desk
            key={agent.id}
            agent={agent}
            picture={picture}
            organisation={organisation}
            personas={personas}
            refresh={refresh}
          />
        ))}
      </ul>
      <h3 className="away-title">Away</h3>
      <ul className="away-people">
        {away.map(({ id, name, supervisor }) => (
          <li key={id}>
            <button type="button" onClick={() => void signIn(id).then(refresh)}>
              <Mark of={LogIn} size={16} />
              <span className="unseen">Sign in </span>
              {name}
              {supervisor ? <small>supervisor</small> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
