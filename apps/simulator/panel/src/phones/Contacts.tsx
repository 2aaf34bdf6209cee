import { PhoneOff } from "lucide-react";
import { atPhone, type PhoneAct } from "../control.ts";
import { Elapsed } from "../parts/Elapsed.tsx";
import { channelIcons, Mark } from "../parts/Mark.tsx";
import type { Picture } from "../use-simulator.ts";
import { nameOf, type Task } from "../world.ts";
import { Listening } from "./Listening.tsx";
import { Preview } from "./Preview.tsx";
import { Spoken } from "./Spoken.tsx";

const words: Record<Task["phase"]["kind"], string> = {
  queued: "Waiting",
  offered: "Ringing",
  previewed: "Shown, not called",
  dialling: "Being called",
  connected: "Talking",
  ended: "Wrap-up",
};

/** Every contact there is, and what the customer can do about it. */
export function Contacts({ picture, refresh }: { picture: Picture; refresh: () => void }) {
  const { world } = picture;
  return (
    <section className="card" aria-labelledby="contacts-title">
      <h2 id="contacts-title">
        Contacts <span className="count">{world.tasks.length}</span>
      </h2>
      {world.tasks.length > 0 ? null : <p className="muted">Nobody calls or writes.</p>}
      <ul className="contacts">
        {world.tasks.map((task) => (
          <Contact key={task.id} task={task} picture={picture} refresh={refresh} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly task: Task;
  readonly picture: Picture;
  readonly refresh: () => void;
}

function Contact({ task, picture, refresh }: Props) {
  const { world } = picture;
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
      <Preview task={task} now={world.now} refresh={refresh} />
      {phase.kind === "connected" ? (
        <details className="contact-more">
          <summary>
            Listen and speak<span className="unseen"> in the contact with {nameOf(task)}</span>
          </summary>
          {task.channel === "telephony" ? (
            <Listening task={task} world={world} refresh={refresh} />
          ) : null}
          <Spoken task={task} picture={picture} refresh={refresh} />
        </details>
      ) : null}
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
