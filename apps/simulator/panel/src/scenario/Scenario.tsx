import { useState } from "react";
import { playScenario, stopScenario } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Picture } from "../use-simulator.ts";
import type { Catalogue } from "../world.ts";
import { customersIn, progressOf } from "./progress.ts";
import "./scenario.css";

interface Props {
  readonly picture: Picture;
  readonly catalogue: Catalogue | null;
  readonly refresh: () => void;
}

/** What is played: who calls, who works by itself, how far it is; and another to begin with. */
export function Scenario({ picture, catalogue, refresh }: Props) {
  const [chosen, setChosen] = useState("");
  const { problem, act } = useAct(refresh);
  const { scenario, agents } = picture.playing;
  const known = catalogue?.scenarios ?? [];
  const about = known.find(({ name }) => name === chosen)?.about ?? null;
  return (
    <section className="card scenario" aria-labelledby="scenario-title">
      <h2 id="scenario-title">
        Scenario{" "}
        <span className="count">
          {agents.length === 1 ? "1 automatic agent" : `${agents.length} automatic agents`}
        </span>
      </h2>
      {scenario === null ? (
        <p className="muted">Nothing is played: customers come when you place them.</p>
      ) : (
        <div className="playing">
          <p>
            <strong>{scenario.name}</strong>{" "}
            <span className="tabular">{progressOf(scenario, picture.world.now)}</span>
          </p>
          <p className="muted">{scenario.about}</p>
          {scenario.customers.length === 0 ? null : (
            <ul aria-label="Who calls">
              {customersIn(scenario, agents.length).map(({ queue, often }) => (
                <li key={queue}>
                  {queue} <span className="muted">{often}</span>
                </li>
              ))}
            </ul>
          )}
          <button type="button" onClick={() => act(stopScenario())}>
            Let nobody arrive any more
          </button>
        </div>
      )}
      <Choice
        label="Begin again with"
        value={chosen}
        options={[
          ["", "Choose a scenario"],
          ...known.map(({ name, title }) => [name, title] as const),
        ]}
        onChoose={setChosen}
      />
      {about === null ? null : (
        <>
          <p className="muted">{about} Everybody is signed out first.</p>
          <button type="button" className="primary" onClick={() => act(playScenario(chosen))}>
            Begin
          </button>
        </>
      )}
      <Problem why={problem} />
    </section>
  );
}
