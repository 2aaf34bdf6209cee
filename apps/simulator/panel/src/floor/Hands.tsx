import { automate, setState, signOut, toSockets, toTokens, type SocketAct } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Agent, Catalogue, Organisation } from "../world.ts";

const socketActs: readonly (readonly [SocketAct, string])[] = [
  ["drop", "Drop"],
  ["mute", "Mute"],
  ["duplicate", "Double"],
  ["delay", "Delay 2 s"],
  ["reorder", "Reorder"],
  ["mend", "Mend"],
];

interface Props {
  readonly agent: Agent;
  readonly organisation: Organisation | null;
  readonly personas: Catalogue["personas"];
  /** As which this agent works by itself; `null`: somebody does it by hand. */
  readonly persona: string | null;
  readonly refresh: () => void;
}

/** What can be done to an agent from here: state, sockets and tokens. */
export function Hands({ agent, organisation, personas, persona, refresh }: Props) {
  const { problem, act } = useAct(refresh);
  const { id, name, state } = agent;
  // A scenario may have a persona of its own.
  const known = new Set([
    ...personas.map(({ name }) => name),
    ...(persona === null ? [] : [persona]),
  ]);
  const worksAs = [
    ["", "By hand"] as const,
    ...[...known].map((name) => [name, `By itself, ${name}`] as const),
  ];
  const codes = organisation?.idleCodes ?? [];
  return (
    <details className="hands">
      <summary>
        More<span className="unseen"> about {name}</span>
      </summary>
      <Choice
        label="State"
        value={state === null || state.kind === "Available" ? "" : state.auxCodeId}
        options={[["", "Available"], ...codes.map((code) => [code.id, code.name] as const)]}
        onChoose={(code) =>
          act(code === "" ? setState(id, "Available") : setState(id, "Idle", code))
        }
      />
      <Choice
        label="Works"
        value={persona ?? ""}
        options={worksAs}
        onChoose={(name) => act(automate(id, name === "" ? null : name))}
      />
      <fieldset className="acts" aria-label={`Sockets of ${name}`}>
        <span>Socket</span>
        {socketActs.map(([one, words]) => (
          <button key={one} type="button" onClick={() => act(toSockets(one, id))}>
            {words}
          </button>
        ))}
      </fieldset>
      <fieldset className="acts" aria-label={`Tokens of ${name}`}>
        <span>Token</span>
        <button type="button" onClick={() => act(toTokens("expire", id))}>
          Expire
        </button>
        <button type="button" onClick={() => act(toTokens("revoke", id))}>
          Revoke
        </button>
      </fieldset>
      <button type="button" onClick={() => act(signOut(id))}>
        Sign out
      </button>
      <Problem why={problem} />
    </details>
  );
}
