import { Wifi, WifiOff } from "lucide-react";
import { Elapsed } from "../parts/Elapsed.tsx";
import { channelIcons, channelWords, Mark } from "../parts/Mark.tsx";
import { Telephone } from "../phones/Telephone.tsx";
import type { Picture } from "../use-simulator.ts";
import {
  nameOf,
  type Agent,
  type Catalogue,
  type Doing,
  type Organisation,
  type Socket,
  type Task,
} from "../world.ts";
import { Hands } from "./Hands.tsx";

const words: Record<Doing, string> = {
  LoggedOut: "Away",
  Available: "Available",
  Idle: "Idle",
  Reserved: "Ringing",
  Engaged: "In a call",
  WrapUp: "Wrapping up",
};

interface Props {
  readonly agent: Agent;
  readonly picture: Picture;
  readonly organisation: Organisation | null;
  readonly personas: Catalogue["personas"];
  readonly refresh: () => void;
}

/** One agent: who, in which state since when, where, and the phone on the desk. */
export function Desk({ agent, picture, organisation, personas, refresh }: Props) {
  const { world, sockets, playing } = picture;
  const persona = playing.agents.find(({ agentId }) => agentId === agent.id)?.persona ?? null;
  const { phone, station, state, doing } = agent;
  const task =
    phone.kind === "quiet" ? undefined : world.tasks.find(({ id }) => id === phone.taskId);
  const own = world.tasks.filter(({ id }) => agent.taskIds.includes(id));
  const looks = doing === "Reserved" && own.some(({ phase }) => phase.kind === "previewed");
  const chosen = doing === "Idle" ? state?.auxCodeName : undefined;
  const word = looks ? "Shown a customer" : (chosen ?? words[doing]);
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
      <Apart agent={agent} />
      <p className="desk-where">
        {station?.teamName} · {station?.device.number}
        {persona === null ? null : ` · works by itself, ${persona}`}
      </p>
      <Road sockets={sockets.filter(({ agentId }) => agentId === agent.id)} />
      <Telephone agent={agent} task={task} refresh={refresh} />
      <Written tasks={own} />
      <Hands
        agent={agent}
        organisation={organisation}
        personas={personas}
        persona={persona}
        refresh={refresh}
      />
    </li>
  );
}

/** Channels where something else was chosen than for the agent. */
function Apart({ agent: { channels, state } }: { agent: Agent }) {
  const apart = channels.filter(({ chosen }) => chosen.auxCodeId !== state?.auxCodeId);
  if (apart.length === 0) return null;
  return (
    <ul className="desk-apart">
      {apart.map(({ channel, auxCodeName }) => (
        <li key={channel}>
          <Mark of={channelIcons[channel]} size={14} />
          <span className="unseen">{channelWords[channel]}: </span>
          {auxCodeName}
        </li>
      ))}
    </ul>
  );
}

/** Customers who write to this agent: they ring at the desktop, not at the phone. */
function Written({ tasks }: { tasks: readonly Task[] }) {
  const written = tasks.filter(({ channel }) => channel !== "telephony");
  return written.map((task) => (
    <p key={task.id} className="desk-written">
      <Mark of={channelIcons[task.channel]} size={16} /> {nameOf(task)}
      {task.phase.kind === "offered" ? " · at the desktop" : ""}
    </p>
  ));
}

/** What is wrong with the way to this agent's desktops, if anything is. */
function Road({ sockets: [one] }: { sockets: readonly Socket[] }) {
  if (!one) return null;
  const wrong = [
    one.muted ? "muted" : null,
    one.copies > 1 ? `everything ${one.copies} times` : null,
    one.delayMs > 0 ? `${one.delayMs / 1000} s late` : null,
    one.reorder > 1 ? "out of order" : null,
  ].filter((word) => word !== null);
  return wrong.length === 0 ? null : <p className="desk-road">Socket: {wrong.join(", ")}</p>;
}
