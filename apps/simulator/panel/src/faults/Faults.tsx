import { X } from "lucide-react";
import { useState } from "react";
import { addFault, change, removeFault } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Mark } from "../parts/Mark.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import { Switch } from "../parts/Switch.tsx";
import type { Picture } from "../use-simulator.ts";
import type { Fault } from "../world.ts";
import { describe, presets, type Preset } from "./presets.ts";
import "./faults.css";

const oftens = [
  ["always", "Always", {}],
  ["half", "Every other time, by chance", { probability: 0.5 }],
  ["rarely", "One time in ten, by chance", { probability: 0.1 }],
  ["once", "The next time only", { count: 1 }],
] as const;

/** What goes wrong, as switches; each says how many requests it has met. */
export function Faults({ picture, refresh }: { picture: Picture; refresh: () => void }) {
  const { world, faults, settings } = picture;
  const [often, setOften] = useState("always");
  const [agentId, setAgentId] = useState("");
  const { problem, act } = useAct(refresh);
  const made = new Set(presets.flatMap((preset) => thatOf(faults, preset)?.id ?? []));
  const turn = (preset: Preset): void => {
    const on = thatOf(faults, preset);
    if (on) return act(removeFault(on.id));
    const [, , how] = oftens.find(([id]) => id === often) ?? oftens[0];
    const { operation, effect } = preset;
    act(addFault({ operation, effect, ...how, ...(agentId !== "" && { agentId }) }));
  };
  return (
    <section className="card faults" aria-labelledby="faults-title">
      <h2 id="faults-title">
        Faults{" "}
        <span className="count">{faults.length === 0 ? "all is well" : `${faults.length} on`}</span>
      </h2>
      <div className="how">
        <Choice
          label="How often"
          value={often}
          onChoose={setOften}
          options={oftens.map(([id, words]) => [id, words] as const)}
        />
        <Choice
          label="To whom"
          value={agentId}
          onChoose={setAgentId}
          options={[["", "Everybody"], ...world.agents.map(({ id, name }) => [id, name] as const)]}
        />
      </div>
      {presets.map((preset) => {
        const fault = thatOf(faults, preset);
        return (
          <Switch
            key={preset.name}
            label={preset.name}
            hint={fault && <Met fault={fault} />}
            on={fault !== undefined}
            onTurn={() => turn(preset)}
          />
        );
      })}
      <Switch
        label={`At most ${settings.limiter.perMinute} requests a minute`}
        on={settings.limiter.enabled}
        onTurn={(enabled) => act(change({ limiter: { enabled } }))}
      />
      <Switch
        label="Each refresh gives a new refresh token"
        on={settings.oauth.rotateRefreshTokens}
        onTurn={(rotateRefreshTokens) => act(change({ oauth: { rotateRefreshTokens } }))}
      />
      <ul className="others">
        {faults
          .filter(({ id }) => !made.has(id))
          .map((fault) => (
            <li key={fault.id}>
              <span>
                <code>{fault.operation}</code> {describe(fault.effect)}
                <small>
                  <Met fault={fault} />
                </small>
              </span>
              <button type="button" onClick={() => act(removeFault(fault.id))}>
                <Mark of={X} size={16} />
                <span className="unseen">Take away the fault of {fault.operation}</span>
              </button>
            </li>
          ))}
      </ul>
      <Problem why={problem} />
    </section>
  );
}

function Met({ fault: { met, count, probability } }: { fault: Fault }) {
  const chance = probability === undefined ? "" : ` · ${probability * 100} % of the time`;
  const left = count === undefined ? "" : ` of ${count}`;
  return `met ${met}${left}${chance}`;
}

/** The fault that a switch has made, if it is on. */
function thatOf(faults: readonly Fault[], { operation, effect }: Preset): Fault | undefined {
  return faults.find(
    (fault) =>
      fault.operation === operation &&
      Object.entries(effect).every(([name, value]) => fault.effect[name] === value),
  );
}
