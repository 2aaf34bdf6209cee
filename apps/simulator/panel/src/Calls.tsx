import { PhoneOff } from "lucide-react";
import { atPhone } from "./control.ts";
import { Elapsed } from "./Elapsed.tsx";
import { Mark } from "./Mark.tsx";
import { nameOf, type Task, type World } from "./world.ts";

const words: Record<Task["phase"]["kind"], string> = {
  queued: "Waiting",
  offered: "Ringing",
  dialling: "Being called",
  connected: "Talking",
  ended: "Wrap-up",
};

/** Every call there is, and the customer's way out of it. */
export function Calls({ world, refresh }: { world: World; refresh: () => void }) {
  return (
    <section className="card" aria-labelledby="calls-title">
      <h2 id="calls-title">
        Calls <span className="count">{world.tasks.length}</span>
      </h2>
      {world.tasks.length > 0 ? null : <p className="muted">Nobody is on the line.</p>}
      <ul className="calls">
        {world.tasks.map((task) => (
          <Call key={task.id} task={task} world={world} refresh={refresh} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly task: Task;
  readonly world: World;
  readonly refresh: () => void;
}

function Call({ task, world, refresh }: Props) {
  const { phase, owner, queueName } = task;
  const held = phase.kind === "connected" && task.legs.some(({ heldSince }) => heldSince !== null);
  const agent = world.agents.find(({ id }) => id === owner)?.name;
  return (
    <li>
      <div>
        <strong>{nameOf(task)}</strong>
        <p className="muted">
          {held ? "On hold" : words[phase.kind]} <Elapsed since={phase.since} now={world.now} /> ·{" "}
          {queueName}
          {agent && phase.kind !== "queued" ? ` · ${agent}` : ""}
        </p>
      </div>
      {phase.kind === "ended" ? null : (
        <button type="button" onClick={() => void atPhone("hangup", task.id).then(refresh)}>
          <Mark of={PhoneOff} size={16} />
          Hang up
          <span className="unseen"> as {nameOf(task)}</span>
        </button>
      )}
    </li>
  );
}
