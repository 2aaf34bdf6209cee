import { channelsApart, stateOfChannel, type Directory } from "@ringside/desk";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { channelOf, iconOf } from "../tasks/index.ts";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { chosenFace } from "./face.ts";
import "./channels.css";

/** Beside the agent's state: the channels where something else holds, as icons. */
export function ApartMarks({ directory }: { directory: Directory | null }) {
  const apart = useApart(directory);
  if (apart.length === 0) return null;
  return (
    <span className="pill-apart" aria-hidden="true">
      {apart.map(({ channel, face, name }) => (
        <span key={channel} title={name}>
          <Icon of={iconOf(channel)} size={14} />
          <Icon of={face.icon} size={14} />
        </span>
      ))}
    </span>
  );
}

/** The same in words. */
export function ApartWords({ directory }: { directory: Directory | null }) {
  const apart = useApart(directory);
  if (apart.length === 0) return null;
  return (
    <ul className="apart-words">
      {apart.map(({ channel, face, name }) => (
        <li key={channel} className={`tint-${face.tone}`}>
          <Icon of={iconOf(channel)} size={16} />
          <Said>{name}</Said>
        </li>
      ))}
    </ul>
  );
}

export function useApart(directory: Directory | null) {
  const channels = useDesk(useShallow(channelsApart));
  const states = useDesk(
    useShallow((desk) => channels.map((channel) => stateOfChannel(desk, channel))),
  );
  return channels.map((channel, at) => {
    const face = chosenFace(states[at] ?? null, directory);
    return { channel, face, name: words.availability.ofChannel(channelOf(channel), face.name) };
  });
}
