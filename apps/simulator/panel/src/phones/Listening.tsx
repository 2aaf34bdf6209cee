import { listenTo, onMonitor, type MonitorAct } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Monitor, Task, World } from "../world.ts";

interface Props {
  readonly task: Task;
  readonly world: World;
  readonly refresh: () => void;
}

/** Which supervisor listens to a call, or talks along. */
export function Listening({ task, world, refresh }: Props) {
  const { problem, act } = useAct(refresh);
  const one = world.monitors.find(({ taskId }) => taskId === task.id) ?? null;
  const free = world.agents.filter(({ supervisor, doing }) => supervisor && doing !== "LoggedOut");
  return (
    <>
      {one === null ? (
        <Choice
          label="A supervisor listens"
          value=""
          options={[
            ["", free.length > 0 ? "Nobody" : "Nobody: no supervisor is at a station"],
            ...free.map(({ id, name }) => [id, name] as const),
          ]}
          onChoose={(id) => (id === "" ? undefined : act(listenTo(task.id, id)))}
        />
      ) : (
        <fieldset className="acts" aria-label="The supervisor">
          <span>
            {world.agents.find(({ id }) => id === one.by)?.name} {wordsFor(one)}
          </span>
          {actsFor(one).map(([what, words]) => (
            <button key={what} type="button" onClick={() => act(onMonitor(what, task.id))}>
              {words}
            </button>
          ))}
        </fieldset>
      )}
      <Problem why={problem} />
    </>
  );
}

function wordsFor({ stage, heldSince }: Monitor): string {
  if (stage === "barged") return "talks along";
  if (stage !== "listening") return "is being called";
  return heldSince === null ? "listens" : "listens again later";
}

function actsFor({ stage, heldSince }: Monitor): readonly (readonly [MonitorAct, string])[] {
  const leave = ["end", "Leave"] as const;
  if (stage !== "listening") return [leave];
  if (heldSince !== null) return [["unhold", "Listen again"], leave];
  return [["bargeIn", "Talk along"], ["hold", "Pause"], leave];
}
