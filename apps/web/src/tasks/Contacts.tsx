import { tasksOf, type Task } from "@ringside/desk";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { useShortcut } from "../keys/index.ts";
import { Icon, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Capacity } from "./Capacity.tsx";
import { iconOf } from "./channel-icon.ts";
import { nameOf, channelOf } from "./name.ts";
import { pick, useSelected } from "./selection.ts";
import "./contacts.css";

/** All contacts on the desk, the newest first. */
export function Contacts() {
  const tasks = useDesk(useShallow(tasksOf));
  const selected = useSelected();
  const next = nextOf(tasks, selected);
  useShortcut("next", next === null ? null : () => pick(next.id));
  return (
    <nav className="contacts" data-count={tasks.length} aria-labelledby="contacts-title">
      <h2 id="contacts-title">{words.contacts.title}</h2>
      <ul aria-label={words.contacts.title}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Contact task={task} current={task.id === selected?.id} />
          </li>
        ))}
      </ul>
      {tasks.length > 0 ? null : (
        <p className="contacts-empty">
          {words.contacts.empty}
          <span>{words.contacts.emptyHint}</span>
        </p>
      )}
      <Capacity />
    </nav>
  );
}

/** The contact after the one in the middle, and after the last the first; null where there is no other. */
function nextOf(tasks: readonly Task[], selected: Task | null): Task | null {
  const open = tasks.filter(({ phase }) => phase.kind !== "offered");
  const at = open.findIndex(({ id }) => id === selected?.id);
  const next = open[(at + 1) % Math.max(1, open.length)] ?? null;
  return next?.id === selected?.id ? null : next;
}

/** Nobody talks in writing. */
function phaseOf({ phase, channel }: Task): string {
  if (phase.kind === "connected" && channel !== "telephony") return words.written.connected;
  return words.contacts.phases[phase.kind];
}

function Contact({ task, current }: { task: Task; current: boolean }) {
  const { phase } = task;
  const since = phase.kind === "held" ? phase.heldSince : phase.since;
  return (
    <button
      type="button"
      className={`contact contact-${phase.kind}`}
      aria-current={current}
      disabled={phase.kind === "offered"}
      onClick={() => pick(task.id)}
    >
      <span className="contact-icon" title={channelOf(task.channel)}>
        <Icon of={iconOf(task.channel)} size={18} />
      </span>
      <span className="contact-name">
        <Said>{nameOf(task.customer)}</Said>
      </span>
      <Timer since={since} />
      <span className="contact-phase">
        {phaseOf(task)}
        {task.queue?.name ? (
          <>
            {" · "}
            <Said>{task.queue.name}</Said>
          </>
        ) : null}
      </span>
    </button>
  );
}
