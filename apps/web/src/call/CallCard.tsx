import type { Task } from "@ringside/desk";
import { Circle, CirclePause, Pause } from "lucide-react";
import { channelOf, nameOf } from "../tasks/index.ts";
import { Strip } from "../handover/index.ts";
import { Notes } from "../notes/index.ts";
import { Icon, Said, Timer, useSecondsUntil } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";
import { Controls } from "./Controls.tsx";
import "./call.css";

/** The contact in the middle: who it is, how long, how it stands, and what may be done. */
export function CallCard({ task }: { task: Task }) {
  const { phase } = task;
  const name = nameOf(task.customer);
  const held = phase.kind === "held";
  const isCall = task.channel === "telephony";
  return (
    <article className={held ? "call call-held" : "call"} aria-label={words.call.current(name)}>
      <header className="call-head">
        <div className="call-who">
          <h1>
            <Said>{name}</Said>
          </h1>
          <Facts task={task} name={name} />
        </div>
        <p className="call-timer">
          <Timer
            since={phase.since}
            label={isCall ? words.call.duration : words.written.duration}
          />
        </p>
      </header>
      {isCall ? <Marks task={task} /> : <p className="call-note">{words.call.digital}</p>}
      <Strip task={task} />
      <Controls task={task} />
      <Notes taskId={task.id} />
    </article>
  );
}

/** How a call stands. */
function Marks({ task }: { task: Task }) {
  const { phase } = task;
  return (
    <div className="call-marks">
      {phase.kind === "held" ? (
        <p className="call-hold">
          <Icon of={Pause} size={16} />
          {words.call.onHold}
          <Timer since={phase.heldSince} />
        </p>
      ) : null}
      <Recording task={task} />
    </div>
  );
}

function Facts({ task, name }: { task: Task; name: string }) {
  const { customer, queue } = task;
  const number = customer.number === name ? null : customer.number;
  return (
    <p className="call-facts">
      <span>{channelOf(task.channel)}</span>
      {number ? (
        <span className="tabular">
          <Said>{number}</Said>
        </span>
      ) : null}
      {queue?.name ? (
        <span>
          <Said>{queue.name}</Said>
        </span>
      ) : null}
    </p>
  );
}

function Recording({ task: { recording, pause } }: { task: Task }) {
  if (recording === "none") return null;
  const on = recording === "on";
  return (
    <p className={on ? "recording recording-on" : "recording recording-paused"}>
      <Icon of={on ? Circle : CirclePause} size={12} />
      {on ? words.call.recording : words.call.recordingPaused}
      {pause === null || pause.lasts === null ? null : <GoesOn at={pause.since + pause.lasts} />}
    </p>
  );
}

/** The recording starts again by itself, so that nobody forgets it. */
function GoesOn({ at }: { at: number }) {
  const left = useSecondsUntil(at);
  return <span className="tabular">{words.call.recordingBack(duration(left * 1000))}</span>;
}
