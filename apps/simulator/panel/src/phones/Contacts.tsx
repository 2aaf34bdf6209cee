import { PhoneOff } from "lucide-react";
import { atPhone, type PhoneAct } from "../control.ts";
import { Elapsed } from "../parts/Elapsed.tsx";
import { channelIcons, Mark } from "../parts/Mark.tsx";
import { nameOf, type Task, type World } from "../world.ts";

const words: Record<Task["phase"]["kind"], string> = {
  queued: "Waiting",
  offered: "Ringing",
  previewed: "Shown, not called",
  dialling: "Being called",
  connected: "Talking",
  ended: "Wrap-up",
};

/** Every contact there is, and what the customer can do about it. */
export function Contacts({ world, refresh }: { world: World; refresh: () => void }) {
  return (
    <section className="card" aria-labelledby="contacts-title">
      <h2 id="contacts-title">
        Contacts <span className="count">{world.tasks.length}</span>
      </h2>
      {world.tasks.length > 0 ? null : <p className="muted">Nobody calls or writes.</p>}
      <ul className="contacts">
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
        <strong>
          <Mark of={channelIcons[task.channel]} size={16} /> {nameOf(task)}
        </strong>
        <p className="muted">
          {held ? "On hold" : words[phase.kind]} <Elapsed since={phase.since} now={world.now} /> ·{" "}
          {queueName}
          {agent && phase.kind !== "queued" ? ` · ${agent}` : ""}
        </p>
      </div>
      <div className="acts">
        {phase.kind === "dialling" ? <Acts task={task} acts={callee} refresh={refresh} /> : null}
        {phase.kind === "ended" || phase.kind === "previewed" ? null : (
          <Acts task={task} acts={leaves} refresh={refresh} />
        )}
      </div>
    </li>
  );
}

/** What the customer's hand may do; an outdial rings on the customer's own phone. */
const callee = [
  ["answer", "Answer"],
  ["busy", "Busy"],
  ["noAnswer", "No answer"],
] as const;
const leaves = [["hangup", "Hang up"]] as const;

interface ActsProps {
  readonly task: Task;
  readonly acts: readonly (readonly [PhoneAct, string])[];
  readonly refresh: () => void;
}

function Acts({ task, acts, refresh }: ActsProps) {
  return acts.map(([act, words]) => (
    <button key={act} type="button" onClick={() => void atPhone(act, task.id).then(refresh)}>
      {act === "hangup" ? <Mark of={PhoneOff} size={16} /> : null}
      {task.channel === "telephony" ? words : "Leave"}
      <span className="unseen"> as {nameOf(task)}</span>
    </button>
  ));
}
