import { AtSign, Mail, MessageSquare, PhoneIncoming } from "lucide-react";
import { useState, type SyntheticEvent } from "react";
import { place } from "../control.ts";
import { Choice } from "../parts/Choice.tsx";
import { Mark } from "../parts/Mark.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Organisation, World } from "../world.ts";
import "./place.css";

const channels = [
  { id: "telephony", name: "Call", act: "Call now", icon: PhoneIncoming },
  { id: "chat", name: "Chat", act: "Start the chat", icon: MessageSquare },
  { id: "email", name: "E-mail", act: "Send the e-mail", icon: Mail },
  { id: "social", name: "Social", act: "Send the message", icon: AtSign },
] as const;

interface Props {
  readonly world: World;
  readonly organisation: Organisation | null;
  readonly refresh: () => void;
}

const empty = { agentId: "", queueId: "", customerName: "", from: "" };

/** A customer calls or writes, now: who, by which way in, about what, to whom. */
export function Place({ world, organisation, refresh }: Props) {
  const [channel, setChannel] = useState<(typeof channels)[number]>(channels[0]);
  const [wish, setWish] = useState(empty);
  const { problem, act } = useAct(refresh);
  const queues = organisation?.queues.filter((queue) => queue.channel === channel.id) ?? [];
  const atWork = world.agents.filter(({ doing }) => doing !== "LoggedOut");
  const set = (field: keyof typeof empty) => (value: string) =>
    setWish((before) => ({ ...before, [field]: value }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = Object.entries(wish).filter(([, value]) => value.trim() !== "");
    act(place({ channel: channel.id, ...Object.fromEntries(given) }));
  };
  return (
    <form className="card" onSubmit={submit} aria-labelledby="place-title">
      <h2 id="place-title">A customer</h2>
      <fieldset className="channels">
        <legend className="unseen">How the customer comes</legend>
        {channels.map((one) => (
          <label key={one.id}>
            <input
              type="radio"
              name="channel"
              checked={one === channel}
              onChange={() => {
                setChannel(one);
                set("queueId")("");
              }}
            />
            <Mark of={one.icon} size={18} />
            {one.name}
          </label>
        ))}
      </fieldset>
      <Text
        label="Name"
        hint="Somebody"
        value={wish.customerName}
        onType={set("customerName")}
        suggestions={namesSeen(world)}
      />
      <Text
        label={channel.id === "telephony" ? "Calls from" : "Writes from"}
        hint={channel.id === "telephony" ? "+14085550123" : "rui@mail.example"}
        value={wish.from}
        onType={set("from")}
      />
      <Choice
        label="Way in and queue"
        value={wish.queueId}
        onChoose={set("queueId")}
        options={[
          ["", "Any"],
          ...queues.map(
            ({ id, name, entryPoint }) =>
              [id, entryPoint ? `${entryPoint} → ${name}` : name] as const,
          ),
        ]}
      />
      <Choice
        label="Offered first to"
        value={wish.agentId}
        onChoose={set("agentId")}
        options={[
          ["", "Whoever has waited longest"],
          ...atWork.map(({ id, name }) => [id, name] as const),
        ]}
      />
      <button type="submit" className="primary">
        <Mark of={channel.icon} size={18} />
        {channel.act}
      </button>
      <Problem why={problem} />
    </form>
  );
}

const namesSeen = ({ tasks }: World) => [
  ...new Set(tasks.map(({ customer }) => customer.name).filter((name) => name !== "")),
];

interface TextProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly suggestions?: readonly string[];
}

function Text({ label, hint, value, onType, suggestions = [] }: TextProps) {
  const list = suggestions.length > 0 ? `${label}-seen` : undefined;
  return (
    <label>
      {label}
      <input
        value={value}
        placeholder={hint}
        maxLength={200}
        list={list}
        onChange={(event) => onType(event.target.value)}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
    </label>
  );
}
