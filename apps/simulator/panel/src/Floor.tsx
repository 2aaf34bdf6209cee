import { Phone, PhoneCall, PhoneOff, Wifi, WifiOff } from "lucide-react";
import { atPhone } from "./control.ts";
import { Elapsed } from "./Elapsed.tsx";
import { Mark } from "./Mark.tsx";
import { nameOf, type Agent, type Doing, type Task, type World } from "./world.ts";
import "./floor.css";

const words: Record<Doing, string> = {
  LoggedOut: "Away",
  Available: "Available",
  Idle: "Idle",
  Reserved: "Ringing",
  Engaged: "In a call",
  WrapUp: "Wrapping up",
};

const order: Record<Doing, number> = {
  Reserved: 0,
  Engaged: 1,
  WrapUp: 2,
  Available: 3,
  Idle: 4,
  LoggedOut: 5,
};

interface Props {
  readonly world: World;
  readonly refresh: () => void;
}

/** Everybody's desk, those at work first. */
export function Floor({ world, refresh }: Props) {
  const atWork = world.agents.filter(({ doing }) => doing !== "LoggedOut");
  const away = world.agents.filter(({ doing }) => doing === "LoggedOut");
  return (
    <section aria-labelledby="floor-title">
      <h2 id="floor-title">
        Floor <span className="count">{atWork.length} at work</span>
      </h2>
      {atWork.length > 0 ? null : (
        <p className="nobody">
          Nobody is at a desk. Open the desktop, connect, and choose one of the people below.
        </p>
      )}
      <ul className="desks">
        {atWork
          .toSorted((a, b) => order[a.doing] - order[b.doing])
          .map((agent) => (
            <Desk key={agent.id} agent={agent} world={world} refresh={refresh} />
          ))}
      </ul>
      <h3 className="away-title">Away</h3>
      <ul className="away-people">
        {away.map(({ id, name, supervisor }) => (
          <li key={id}>
            {name}
            {supervisor ? <span> · supervisor</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Desk({ agent, world, refresh }: Props & { agent: Agent }) {
  const { phone, station, state, doing } = agent;
  const task =
    phone.kind === "quiet" ? undefined : world.tasks.find(({ id }) => id === phone.taskId);
  const word = doing === "Idle" ? (state?.auxCodeName ?? words.Idle) : words[doing];
  return (
    <li className={`desk desk-${doing}`} data-ringing={phone.kind === "ringing"}>
      <div className="desk-who">
        <strong>{agent.name}</strong>
        <Mark of={agent.sockets > 0 ? Wifi : WifiOff} size={16} />
        <span className="unseen">{agent.sockets > 0 ? "connected" : "not connected"}</span>
      </div>
      <p className="desk-state">
        <span className="desk-dot" />
        {word}
        {state === null ? null : <Elapsed since={state.since} now={world.now} />}
      </p>
      <p className="desk-where">
        {station?.teamName} · {station?.device.number}
      </p>
      <Telephone agent={agent} task={task} refresh={refresh} />
    </li>
  );
}

interface TelephoneProps {
  readonly agent: Agent;
  readonly task: Task | undefined;
  readonly refresh: () => void;
}

/** The phone on the desk: it rings, it is answered here, as a hand would. */
function Telephone({ agent: { phone }, task, refresh }: TelephoneProps) {
  if (phone.kind === "quiet" || !task) {
    return (
      <div className="phone">
        <Mark of={Phone} /> Quiet
      </div>
    );
  }
  if (phone.kind === "inCall") {
    return (
      <div className="phone phone-busy">
        <Mark of={PhoneCall} /> {nameOf(task)}
      </div>
    );
  }
  return (
    <div className="phone phone-ringing">
      <span className="bell">
        <Mark of={PhoneCall} />
      </span>
      <span className="phone-who">{nameOf(task)}</span>
      <button
        type="button"
        className="answer"
        onClick={() => void atPhone("answer", task.id).then(refresh)}
      >
        Answer
      </button>
      <button type="button" onClick={() => void atPhone("decline", task.id).then(refresh)}>
        <Mark of={PhoneOff} size={16} />
        Decline
      </button>
    </div>
  );
}
