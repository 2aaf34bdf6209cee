import { useState, type SyntheticEvent } from "react";
import { runCampaign, stopCampaign, type PreviewAct } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import { Switch } from "../parts/Switch.tsx";
import type { World } from "../world.ts";
import { leadsIn } from "./leads.ts";
import "./campaigns.css";

const ends: readonly (readonly [PreviewAct, string])[] = [
  ["skip", "The customer is left for later"],
  ["accept", "The customer is called"],
  ["remove", "The customer is struck off"],
];

interface Props {
  readonly world: World;
  readonly refresh: () => void;
}

/** Preview campaigns: those that run, and a new one. Customers whom they show stand among the contacts. */
export function Campaigns({ world, refresh }: Props) {
  const { problem, act } = useAct(refresh);
  const { campaigns } = world;
  return (
    <section className="card" aria-labelledby="campaigns-title">
      <h2 id="campaigns-title">
        Campaigns <span className="count">{campaigns.length}</span>
      </h2>
      {campaigns.length > 0 ? null : <p className="muted">No campaign runs.</p>}
      <ul className="contacts">
        {campaigns.map(({ name, leads }) => (
          <li key={name}>
            <div>
              <strong>{name}</strong>
              <p className="muted">{leads.length} still to be called</p>
            </div>
            <div className="acts">
              <button type="button" onClick={() => act(stopCampaign(name))}>
                Stop<span className="unseen"> {name}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <details className="contact-more">
        <summary>Run a campaign</summary>
        <NewCampaign world={world} run={act} />
      </details>
      <Problem why={problem} />
    </section>
  );
}

interface Wish {
  readonly name: string;
  readonly leads: string;
  /** Empty: whoever is ready. */
  readonly agentId: string;
  readonly offerSeconds: string;
  readonly autoAction: PreviewAct;
  readonly skippable: boolean;
  readonly removable: boolean;
}

const blank: Wish = {
  name: "",
  leads: "",
  agentId: "",
  offerSeconds: "30",
  autoAction: "skip",
  skippable: true,
  removable: true,
};

interface NewProps {
  readonly world: World;
  readonly run: ReturnType<typeof useAct>["act"];
}

function NewCampaign({ world, run }: NewProps) {
  const [wish, setWish] = useState(blank);
  const set = (change: Partial<Wish>): void => setWish((before) => ({ ...before, ...change }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { agentId, offerSeconds, leads, ...rest } = wish;
    const campaign = {
      ...rest,
      ...(agentId !== "" && { agentId }),
      leads: leadsIn(leads),
      offerSeconds: Number(offerSeconds),
    };
    run(runCampaign(campaign), () => setWish(blank));
  };
  const atWork = world.agents.filter(({ doing }) => doing !== "LoggedOut");
  return (
    <form className="campaign" onSubmit={submit}>
      <label>
        Campaign
        <input
          required
          value={wish.name}
          maxLength={100}
          placeholder="Spring offers"
          onChange={(event) => set({ name: event.target.value })}
        />
      </label>
      <label>
        Whom to call
        <textarea
          required
          rows={3}
          value={wish.leads}
          placeholder={"+14085550171, Rui Costa\n+14085550172"}
          onChange={(event) => set({ leads: event.target.value })}
        />
        <small className="muted">A number on each line, and a name after a comma</small>
      </label>
      <Choice
        label="For"
        value={wish.agentId}
        options={[["", "Whoever is ready"], ...atWork.map(({ id, name }) => [id, name] as const)]}
        onChoose={(agentId) => set({ agentId })}
      />
      <label>
        For so many seconds
        <input
          required
          className="tabular"
          type="number"
          min={1}
          max={3600}
          value={wish.offerSeconds}
          onChange={(event) => set({ offerSeconds: event.target.value })}
        />
      </label>
      <Choice
        label="Then"
        value={wish.autoAction}
        options={ends}
        onChoose={(end) => set({ autoAction: ends.find(([one]) => one === end)?.[0] ?? "skip" })}
      />
      <Switch
        label="The agent may skip"
        on={wish.skippable}
        onTurn={(skippable) => set({ skippable })}
      />
      <Switch
        label="The agent may strike off"
        on={wish.removable}
        onTurn={(removable) => set({ removable })}
      />
      <button type="submit" className="primary">
        Run it
      </button>
    </form>
  );
}
